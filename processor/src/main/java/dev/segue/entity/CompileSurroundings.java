package dev.segue.entity;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Those of a compile: the folder of {@code -Asegue.resources}, else the class output. */
final class CompileSurroundings implements Surroundings {

    private final ProcessingEnvironment env;
    private final @Nullable File output;

    CompileSurroundings(ProcessingEnvironment env) {
        this.env = env;
        this.output = outputFolder(env.getFiler());
    }

    /** The class output where it is a folder: there are more files to look for than are ever there, and the Filer says no slowly. */
    private static @Nullable File outputFolder(Filer filer) {
        try {
            File file = new File(filer.getResource(StandardLocation.CLASS_OUTPUT, "", "META-INF")
                    .toUri());
            return file.getParentFile();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return null; // it is in memory, or the Filer does not say
        }
    }

    @Override
    public Map<String, String> options() {
        return env.getOptions();
    }

    @Override
    public Optional<byte[]> own(String file) throws IOException {
        String folder = env.getOptions().get("segue.resources");
        if (folder != null && Files.isRegularFile(Path.of(folder, file))) {
            return Optional.of(Files.readAllBytes(Path.of(folder, file)));
        }
        return output != null && !new File(output, file).exists()
                ? Optional.empty()
                : CompileResources.bytes(env.getFiler(), StandardLocation.CLASS_OUTPUT, file);
    }

    @Override
    public Optional<byte[]> onClassPath(String file) throws IOException {
        return CompileResources.bytes(env.getFiler(), StandardLocation.CLASS_PATH, file);
    }

    /** Asks one module: a search in all of the platform's takes a cold javac 25 ms for a type that is not there. */
    @Override
    public boolean hasClass(String module, String name) {
        return isIn("", name) || isIn(module, name);
    }

    private boolean isIn(String module, String name) {
        ModuleElement found = env.getElementUtils().getModuleElement(module);
        return found != null && env.getElementUtils().getTypeElement(found, name) != null;
    }
}
