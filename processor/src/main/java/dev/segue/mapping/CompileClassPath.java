package dev.segue.mapping;

import dev.segue.entity.CompileFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes from the class path of the user. Nobody tells a processor the path of its compile, but the Filer finds single
 * files on it; where a file is in a jar or folder, that is added. Nothing of Segue is seen from here but the bridge, which is defined
 * anew so that it links to this Hibernate.
 */
final class CompileClassPath extends URLClassLoader {

    private static final String BRIDGE = CompileClassPath.class.getPackageName() + ".bridge.";

    /**
     * Libraries that Hibernate itself uses. Its pom names them in scope runtime, so Maven keeps them from the class path of a
     * compile; they come from the processor's own path then.
     */
    private static final List<String> RUNTIME_SCOPE = List.of(
            "org/jboss/logging/",
            "org/hibernate/models/",
            "jakarta/xml/bind/",
            "jakarta/activation/",
            "org/glassfish/jaxb/",
            "com/sun/istack/",
            "org/eclipse/angus/activation/",
            "org/hibernate/annotations/common/",
            "org/jboss/jandex/",
            "com/fasterxml/classmate/");

    /**
     * Of the modules of Hibernate that take part through files in META-INF: a compile shows none of those inside a jar, and a class
     * of it makes the jar known.
     */
    private static final List<String> ANNOUNCED = List.of(
            "org/hibernate/envers/Audited.class",
            "org/hibernate/spatial/contributor/SpatialTypeContributor.class",
            "org/hibernate/vector/PGVectorTypeContributor.class", // in older releases
            "org/hibernate/vector/internal/PGVectorTypeContributor.class");

    /** Where the entities are in a named module, Hibernate itself may be put on the processor's path. */
    private static final List<String> WITH_HIBERNATE = List.of("org/", "jakarta/", "com/", "net/");

    private interface Finder {
        @Nullable
        FileObject find(String path);
    }

    private final Finder finder;
    private final List<String> ownLibraries;
    private final Set<String> roots = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private String bridgeFolder = "";

    private CompileClassPath(URL[] known, Finder finder, List<String> ownLibraries) {
        super("segue-class-path", known, ClassLoader.getPlatformClassLoader());
        this.finder = finder;
        this.ownLibraries = ownLibraries;
    }

    static CompileClassPath of(ProcessingEnvironment env) {
        CompileFiles files = new CompileFiles(env);
        return new CompileClassPath(resources(env), files::locate, files.isModular() ? WITH_HIBERNATE : RUNTIME_SCOPE);
    }

    /** Where they are not copied to the class output before javac runs, services and constraints in XML lie there. */
    private static URL[] resources(ProcessingEnvironment env) {
        String folder = env.getOptions().get("segue.resources");
        return folder == null || folder.isBlank() || !Files.isDirectory(Path.of(folder))
                ? new URL[0]
                : new URL[] {url(Path.of(folder))};
    }

    /** All of it is known: folders and jars. */
    static CompileClassPath of(List<Path> entries) {
        return new CompileClassPath(
                entries.stream().map(CompileClassPath::url).toArray(URL[]::new), path -> null, RUNTIME_SCOPE);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the class path holds " + entry, e);
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        RecordMethods.forgetLast();
    }

    /** Chooses the bridge; to be called before it is loaded. */
    void use(HibernateLine line) {
        bridgeFolder = line.folder();
        for (String file : ANNOUNCED) {
            if (findResource(file) == null) {
                ownLibrary(file);
            }
        }
    }

    /** Makes known where that class lies, and with it the contributors that its jar announces. */
    void addJarOf(String binaryName) {
        findResource(binaryName.replace('.', '/') + ".class");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        if (name.startsWith(BRIDGE)) {
            return bridge(name, "/" + bridgeFolder + path);
        }
        try {
            return super.findClass(name);
        } catch (ClassNotFoundException e) {
            FileObject file = finder.find(path);
            if (file == null) {
                if (ownLibrary(path)) {
                    return super.findClass(name);
                }
                throw e;
            }
            return addRoot(file.toUri().toString(), path) ? super.findClass(name) : defined(name, file);
        }
    }

    @Override
    public @Nullable URL findResource(String name) {
        URL known = super.findResource(name);
        if (known != null || !asked.add(name)) {
            return known;
        }
        FileObject file = finder.find(name);
        return file != null && addRoot(file.toUri().toString(), name) ? super.findResource(name) : null;
    }

    /** Files of one name in several jars: those in jars that are known, and the first one on the path. */
    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        URL first = findResource(name);
        List<URL> all = new ArrayList<>(Collections.list(super.findResources(name)));
        if (first == null && all.isEmpty()) {
            return Collections.emptyEnumeration();
        }
        FileObject file = asked.add("all " + name) ? finder.find(name) : null;
        if (file != null && addRoot(file.toUri().toString(), name)) {
            all = new ArrayList<>(Collections.list(super.findResources(name)));
        }
        return Collections.enumeration(all);
    }

    /** Where a file of the class path lies, or null. */
    @Nullable
    URI lookup(String path) {
        FileObject file = finder.find(path);
        if (file != null) {
            return file.toUri();
        }
        URL known = super.findResource(path);
        URL found = known == null && ownLibrary(path) ? super.findResource(path) : known;
        return found == null ? null : URI.create(found.toString());
    }

    /** Whether the class is of a library that may be, and its jar on the processor's own path; that is added. */
    private boolean ownLibrary(String path) {
        if (ownLibraries.stream().noneMatch(path::startsWith)) {
            return false;
        }
        URL own = CompileClassPath.class.getResource("/" + path);
        return own != null && addRoot(own.toString(), path);
    }

    /** False where the file does not lie in a jar or folder, as with compilers that keep everything in memory. */
    private boolean addRoot(String uri, String path) {
        if (!uri.endsWith("/" + path) || !(uri.startsWith("jar:file:") || uri.startsWith("file:"))) {
            return false;
        }
        String root = uri.substring(0, uri.length() - path.length());
        try {
            String url = root.endsWith("!/") ? root.substring("jar:".length(), root.length() - 2) : root;
            if (roots.add(url)) {
                addURL(URI.create(url).toURL());
            }
            return true;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the class path holds " + uri, e);
        }
    }

    private Class<?> bridge(String name, String path) throws ClassNotFoundException {
        try (InputStream in = CompileClassPath.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return defined(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading class %s of Segue".formatted(name), e);
        }
    }

    /** One that cannot be read is there: to call it missing would send its owner looking for a library. */
    private Class<?> defined(String name, FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return defined(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading class %s in %s".formatted(name, file.toUri()), e);
        }
    }

    private Class<?> defined(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }
}
