package dev.segue.entity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The class path of a nested javac: the one of the outer javac, and the types that are being compiled there. */
final class NestedFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final NestedPackages packages;
    private final Map<String, MemoryFile> written = new TreeMap<>();

    NestedFiles(StandardJavaFileManager files, NestedPackages packages) {
        super(files);
        this.packages = packages;
    }

    /** The class files that javac has written, by binary name. */
    Map<String, byte[]> written() {
        Map<String, byte[]> classes = new TreeMap<>();
        written.forEach((name, file) -> classes.put(name, file.bytes()));
        return classes;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        NestedPackages.Content content = packages.content(packageName);
        List<JavaFileObject> found = new ArrayList<>(content.files(kinds));
        if (!content.roots().isEmpty()) {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, content.roots());
            for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
                if (file.getKind() == JavaFileObject.Kind.CLASS && !content.isSource(inferBinaryName(location, file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location != StandardLocation.SOURCE_PATH && super.hasLocation(location);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof MemoryFile memory ? memory.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a instanceof MemoryFile || b instanceof MemoryFile ? a == b : super.isSameFile(a, b);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        MemoryFile file = MemoryFile.toWrite(className);
        written.put(className, file);
        return file;
    }

    static Collection<String> optionsOf(boolean preview, String release) {
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-implicit:class", "-nowarn", "-Xlint:none", "-g:none"));
        options.addAll(List.of("-source", release, "-target", release));
        if (preview) {
            options.add("--enable-preview");
        }
        return options;
    }
}
