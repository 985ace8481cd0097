/** What Segue costs, measured: {@code mvn -Pbenchmark}. The numbers are in {@code docs/performance.md}. */
@NullMarked
package dev.segue.benchmark;

import org.jspecify.annotations.NullMarked;
