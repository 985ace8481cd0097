package dev.segue.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Flags that say which objects a comparison looks at. */
final class FilterOptions {

    @Option(
            order = 15,
            names = "--include",
            paramLabel = "GLOB",
            split = ",",
            description =
                    "Only objects of these names: users, 'billing.*'. * and ? stop at the dot behind a schema; the default schema has none.")
    List<String> include = List.of();

    @Option(
            order = 16,
            names = "--exclude",
            paramLabel = "GLOB",
            split = ",",
            description = "No objects of these names: 'tmp_*', 'audit.*'.")
    List<String> exclude = List.of();

    /** What is looked at. */
    ObjectFilter filter() {
        return new ObjectFilter(include, exclude);
    }
}
