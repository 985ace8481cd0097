package dev.segue.processor;

import javax.annotation.processing.ProcessingEnvironment;

/** Tells javac from other compilers. Names no class of {@code com.sun.source}, which may be missing. */
final class Javac {

    private Javac() {}

    /** Whether this is javac, with {@code com.sun.source}: the compiler of Eclipse may run on a JDK that has it. */
    static boolean runs(ProcessingEnvironment env) {
        if (env.getClass().getName().startsWith("org.eclipse.jdt.")) {
            return false;
        }
        try {
            Class.forName("com.sun.source.util.Trees", false, Javac.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
