/** The annotation processor that javac runs. */
@NullMarked
package dev.segue.processor;

import org.jspecify.annotations.NullMarked;
