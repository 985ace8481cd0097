package dev.segue.generate;

import dev.segue.plan.Plan;

/**
 * What a migration class is made of.
 *
 * @param packageName its Java package
 * @param id its id: {@code yyyyMMddHHmmss}, or {@code draft-<8 hex digits>}
 * @param parent id of the migration before; empty for the first
 * @param catalog first 12 hexadecimal digits of the Catalog's hash after its contract
 * @param name the class name without the id, UpperCamelCase, for example {@code RenameUserEmail}
 * @param plan its steps; without refusals
 */
public record MigrationClass(String packageName, String id, String parent, String catalog, String name, Plan plan) {

    /** The simple class name: {@code M<id>_<Name>}, with {@code -} replaced by {@code _}. */
    public String className() {
        return "M" + id.replace('-', '_') + "_" + name;
    }
}
