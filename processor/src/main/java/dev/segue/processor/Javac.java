package dev.segue.processor;

import dev.segue.entity.JavacTrees;
import javax.annotation.processing.ProcessingEnvironment;

/** Tells javac from other compilers. Names no class of {@code com.sun.source} unless it is there. */
final class Javac {

    private Javac() {}

    /**
     * Whether this is javac and shows its trees: the compiler of Eclipse may run on a JDK that has {@code com.sun.source}, and a
     * build tool may wrap javac's environment in a way that nobody can look through.
     */
    static boolean runs(ProcessingEnvironment env) {
        if (env.getClass().getName().startsWith("org.eclipse.jdt.")) {
            return false;
        }
        try {
            Class.forName("com.sun.source.util.Trees", false, Javac.class.getClassLoader());
            return JavacTrees.lookup(env).isPresent();
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
