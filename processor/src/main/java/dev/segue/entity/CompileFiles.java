package dev.segue.entity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Single files on the class path of the compile: nobody tells a processor that path, but the Filer finds files on it, and class
 * files in a module that is named; from Java 18 on javac says by itself where a class comes from.
 */
public final class CompileFiles {

    private static final String CLASS = ".class";
    private static final Optional<Method> FILE_OF_TYPE = fileOfType();

    private final Filer filer;
    private final Elements elements;

    public CompileFiles(ProcessingEnvironment env) {
        this.filer = env.getFiler();
        this.elements = env.getElementUtils();
    }

    /** Whether the entities are in a named module: then their libraries are on the module path. */
    public boolean isModular() {
        return elements.getModuleElement("jakarta.persistence") != null;
    }

    /** The first file of that name, or null. */
    public @Nullable FileObject locate(String path) {
        FileObject found = CompileResources.find(filer, StandardLocation.CLASS_PATH, path);
        // an earlier compile's classes need not be on the class path
        FileObject own = found != null ? found : CompileResources.find(filer, StandardLocation.CLASS_OUTPUT, path);
        return own == null && isModular() ? inModule(path) : own;
    }

    /** Where the first file of that name lies, or null; with modules, the processor's own path counts too. */
    public @Nullable URI lookup(String path) {
        FileObject file = locate(path);
        URL own = file == null && isModular() ? CompileFiles.class.getResource("/" + path) : null;
        return file != null ? file.toUri() : own == null ? null : URI.create(own.toString());
    }

    private @Nullable FileObject inModule(String path) {
        if (!path.endsWith(CLASS) || path.contains("-")) {
            return null;
        }
        String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
        TypeElement type = elements.getTypeElement(name.replace('$', '.'));
        if (type == null || FILE_OF_TYPE.isEmpty()) {
            return type == null ? null : onModulePath(elements.getModuleOf(type), path);
        }
        try {
            return (FileObject) FILE_OF_TYPE.get().invoke(elements, type);
        } catch (InvocationTargetException | IllegalAccessException e) {
            return null; // a tool that wraps javac's elements and does not answer
        }
    }

    private @Nullable FileObject onModulePath(@Nullable ModuleElement module, String path) {
        int slash = path.lastIndexOf('/');
        String home = path.substring(0, Math.max(slash, 0)).replace('/', '.');
        try {
            return module == null
                    ? null
                    : CompileResources.find(
                            filer, StandardLocation.MODULE_PATH, module + "/" + home, path.substring(slash + 1));
        } catch (NullPointerException e) {
            return null; // how javac 17 says that a module lies nowhere on that path: one of Java's own, or the one it
            // compiles
        }
    }

    private static Optional<Method> fileOfType() {
        try {
            return Optional.of(Elements.class.getMethod("getFileObjectOf", Element.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
