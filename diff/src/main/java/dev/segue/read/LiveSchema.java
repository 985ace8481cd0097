package dev.segue.read;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a live database holds.
 *
 * @param catalog what can be mapped, with canonical expressions
 * @param serverMajor the server's major version, 14 or more
 * @param leftOut one phrase, sorted, for each thing that is not in the Catalog, or is there without something that the
 *     Catalog cannot express: Segue's own objects, partitions, members of extensions, other tools' tables, owners and privileges
 * @param rowEstimates rows per table as the server's statistics have them; without tables that were never analysed
 */
public record LiveSchema(Catalog catalog, int serverMajor, List<String> leftOut, Map<Name, Long> rowEstimates) {
    public LiveSchema {
        leftOut = leftOut.stream().sorted().distinct().toList();
        rowEstimates = new TreeMap<>(rowEstimates);
    }
}
