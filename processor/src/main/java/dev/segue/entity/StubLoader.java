package dev.segue.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Serves types that are being compiled as stub classes, which have the declaration of the type and no code, and packages
 * with annotations. Stubs are written when they are asked for, so cycles between entities do not matter.
 */
public final class StubLoader extends ClassLoader {

    private static final String PACKAGE_INFO = ".package-info";

    private final ProcessingEnvironment env;
    private final SourceTypes types;
    private final StubTypes stubTypes;
    private final Map<String, byte[]> compiled;
    private final Set<Unresolved> unresolved = new LinkedHashSet<>();

    /**
     * A loader in front of {@code parent}.
     *
     * @param compiled class files by binary name that are served instead of stubs
     */
    StubLoader(ProcessingEnvironment env, SourceTypes types, ClassLoader parent, Map<String, byte[]> compiled) {
        super("segue-stubs", parent);
        this.compiled = compiled;
        this.env = env;
        this.types = types;
        this.stubTypes = new StubTypes(env, types, unresolved);
    }

    /** Types that were needed for a stub and that javac does not know. */
    public List<Unresolved> unresolved() {
        return new ArrayList<>(unresolved);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] stub = compiled.containsKey(name) ? compiled.get(name) : stub(name);
                loaded = stub == null ? super.loadClass(name, false) : defineClass(name, stub, 0, stub.length);
            }
            return loaded;
        }
    }

    private byte @Nullable [] stub(String name) {
        if (name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.")) {
            return null;
        }
        if (name.endsWith(PACKAGE_INFO)) {
            PackageElement found =
                    env.getElementUtils().getPackageElement(name.substring(0, name.length() - PACKAGE_INFO.length()));
            boolean annotated = found != null && !found.getAnnotationMirrors().isEmpty();
            return annotated ? new PackageStub(stubTypes).write(found) : null;
        }
        TypeElement type = types.type(name);
        return type != null && types.isInSource(type) ? new ClassStub(stubTypes, type).write() : null;
    }
}
