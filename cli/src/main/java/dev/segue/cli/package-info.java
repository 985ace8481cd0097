/** The command line: one class per command, exit codes in {@link dev.segue.ExitCode}. */
@NullMarked
package dev.segue.cli;

import org.jspecify.annotations.NullMarked;
