package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.Name;
import dev.segue.catalog.UserType;
import dev.segue.diff.Change;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types lock no table. One is there before the columns that use it. When these are gone it stays under a helper's name: what
 * lies in the trash still needs it, and comes back with it.
 */
final class UserTypeRecipe {

    private static final Words GONE = Words.always("no release uses the types any more");

    private final Kit kit;

    UserTypeRecipe(Kit kit) {
        this.kit = kit;
    }

    void create(Change.CreateType change) {
        Name name = change.subject();
        if (isTaken(change.type())) {
            kit.draft()
                    .refuse(
                            change,
                            "new type %s takes the name of a table, sequence, index or other type, which has it until the contract"
                                    .formatted(name),
                            "give it another name, or let that one go in a migration before this one");
            return;
        }
        Script up = kit.up(name, Words.always("the types"));
        up.sql(Stage.TYPE, Ddl.createType(change.type()));
        comments(up, change.type());
        Casts casts = Casts.of(change.type());
        casts.create().forEach(cast -> up.sql(Stage.TYPE, cast));
        kit.down(name, GONE)
                .sql(
                        Stage.TYPE_OFF,
                        Sql.of(
                                "DO %q",
                                Sql.of(
                                        " BEGIN %cDROP TYPE IF EXISTS %n; EXCEPTION WHEN dependent_objects_still_exist THEN %c END ",
                                        casts.dropIfThere(), name, aside(name))),
                        "where something in the trash is of this type, it stays under a name that nobody uses");
    }

    private boolean isTaken(UserType type) {
        Catalog before = kit.facts().catalogBefore();
        Name name = type.name();
        boolean relation = type instanceof CompositeType
                ? TakenNames.relation(before, name.schema(), name.name())
                : kit.facts().before(name).isPresent();
        return relation || TakenNames.type(before, name);
    }

    private static void comments(Script up, UserType type) {
        if (type instanceof CompositeType composite) {
            if (!composite.comment().isEmpty()) {
                up.sql(Stage.TYPE, Sql.of("COMMENT ON TYPE %n IS %s", type.name(), composite.comment()));
            }
            for (Attribute attribute : composite.attributes()) {
                if (!attribute.comment().isEmpty()) {
                    up.sql(
                            Stage.TYPE,
                            Sql.of(
                                    "COMMENT ON COLUMN %n.%n IS %s",
                                    type.name(), attribute.name(), attribute.comment()));
                }
            }
        }
    }

    void drop(Change.DropType change) {
        Name name = change.subject();
        String users = users(name);
        if (!users.isEmpty()) {
            kit.draft()
                    .refuse(
                            change,
                            "type %s goes, and %s still has it".formatted(name, users),
                            "give these columns and attributes another type, or drop them, in a migration before this one");
            return;
        }
        Script up = kit.up(name, GONE);
        if (!kit.draft().keepsTrash()) {
            Casts.of(change.type()).drop().forEach(cast -> up.sql(Stage.TYPE_OFF, cast));
            up.sql(Stage.TYPE_OFF, Sql.of("DROP TYPE %n", name));
            return;
        }
        Name kept = new Name(name.schema(), ObjectNames.helper("dropped", name.name()));
        up.sql(
                Stage.TYPE_OFF,
                Sql.of(
                        "DO %q",
                        Sql.of(
                                " BEGIN IF to_regtype(%s) IS NOT NULL THEN %c END IF; END ",
                                TypeOrder.text(kept), aside(kept))),
                "one that went earlier makes room");
        up.sql(Stage.TYPE_OFF, rename(name, kept), "what lies in the trash still needs it");
        kit.down(name, Words.always("the types, where they were"))
                .sql(Stage.TYPE, Careful.ifFree(rename(kept, name)), Careful.WHY);
    }

    /** Columns and composite types that stay and have the type. */
    private String users(Name type) {
        TypeUsers users = new TypeUsers(kit.facts().catalogBefore(), type);
        return Stream.concat(
                        users.columns().filter(user -> !isGone(user)).map(TypeUsers.User::toString),
                        users.composites()
                                .map(CompositeType::name)
                                .filter(composite -> kit.facts()
                                        .of(Change.DropType.class)
                                        .noneMatch(drop -> drop.subject().equals(composite)))
                                .map(composite -> "type " + composite))
                .collect(Collectors.joining(", "));
    }

    private boolean isGone(TypeUsers.User user) {
        Name table = user.table().name();
        return kit.facts().of(Change.DropTable.class).anyMatch(c -> c.subject().equals(table))
                || kit.facts()
                        .of(Change.DropColumn.class)
                        .anyMatch(c -> c.table().name().equals(table)
                                && c.column().name().equals(user.column().name()));
    }

    private static Sql rename(Name type, Name other) {
        return Sql.of("ALTER TYPE %n RENAME TO %n", type, other.name());
    }

    /** To a name that no other type has. */
    private static Sql aside(Name type) {
        return Sql.of(
                "EXECUTE %s || to_regtype(%s)::oid;",
                Sql.of("ALTER TYPE %n RENAME TO ", type).text() + ObjectNames.helper("dropped") + "_",
                TypeOrder.text(type));
    }
}
