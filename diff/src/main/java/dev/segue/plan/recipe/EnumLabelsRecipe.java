package dev.segue.plan.recipe;

import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
import java.util.List;

/**
 * A new label changes only the catalog, and no transaction may use it that adds it (PostgreSQL manual, ALTER TYPE), so each is a
 * step. PostgreSQL takes none away and knows no other order: the way back only proves that no row has it.
 */
final class EnumLabelsRecipe {

    private static final String ANOTHER_TYPE =
            "or map a new attribute with an enum type of another name, with @Backfill(\"new_type expression over the former column\"), and let the former one go";

    private final Kit kit;

    EnumLabelsRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangeEnum change) {
        EnumType before = change.before();
        EnumType after = change.after();
        List<String> gone = without(before.labels(), after.labels());
        if (!gone.isEmpty()) {
            kit.draft()
                    .refuse(
                            change,
                            "enum type %s loses %s: PostgreSQL takes no label away, and under another name the old release would not find it"
                                    .formatted(after.name(), String.join(", ", gone)),
                            "keep the constant and write it no more, " + ANOTHER_TYPE);
        } else if (!without(after.labels(), without(after.labels(), before.labels()))
                .equals(before.labels())) {
            kit.draft()
                    .refuse(
                            change,
                            "the labels of enum type %s come in another order, %s instead of %s: PostgreSQL keeps the one in which they were made"
                                    .formatted(
                                            after.name(),
                                            String.join(", ", after.labels()),
                                            String.join(", ", before.labels())),
                            "keep the order of those that are there, new ones may stand between them, " + ANOTHER_TYPE);
        } else if (before.implicitCasts() && !after.implicitCasts()) {
            kit.draft()
                    .refuse(
                            change,
                            "varchar is no longer cast to enum type %s and back".formatted(after.name()),
                            "run segue generate --by-hand, and drop both casts in contract, once no statement relies on them");
        } else {
            add(before, after);
            casts(before, after);
        }
    }

    private void add(EnumType before, EnumType after) {
        List<String> labels = after.labels();
        List<String> come = without(labels, before.labels());
        Script up = kit.up(after.name(), Words.always("%s knows %s".formatted(after.name(), String.join(", ", come))));
        if (!come.isEmpty()) {
            requireOrder(up, after);
        }
        for (String label : come) {
            int at = labels.indexOf(label);
            Sql place = at > 0
                    ? Sql.of(" AFTER %s", labels.get(at - 1))
                    : before.labels().isEmpty()
                            ? Sql.EMPTY
                            : Sql.of(" BEFORE %s", before.labels().get(0));
            up.sql(
                    Stage.TYPE,
                    Sql.of("ALTER TYPE %n ADD VALUE IF NOT EXISTS %s%c", after.name(), label, place),
                    "a revert cannot take it away");
            kit.draft()
                    .hazard(
                            HazardKind.LABEL_STAYS,
                            "label %s of enum type %s stays after a revert: PostgreSQL takes no label away",
                            label,
                            after.name());
        }
        if (!come.isEmpty()) {
            TypeUsers users = new TypeUsers(kit.facts().catalogBefore(), after.name());
            users.columnsAround().forEach(user -> unread(users, user, come));
        }
    }

    /** One that is there already, such as one that stayed after a revert, is not moved by ADD VALUE IF NOT EXISTS. */
    private static void requireOrder(Script up, EnumType after) {
        List<Sql> labels =
                after.labels().stream().map(label -> Sql.of("%s", label)).toList();
        up.require(
                Stage.FIRST_EXPECT,
                "the labels that %s has already are in the order of the constants, %s: PostgreSQL moves none, so put the constants into theirs"
                        .formatted(after.name(), String.join(", ", after.labels())),
                Sql.of("""
                                SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS labels
                                FROM pg_enum e JOIN unnest(ARRAY[%c]) WITH ORDINALITY AS wanted (label, place) ON label = e.enumlabel
                                WHERE e.enumtypid = %s::regtype
                                HAVING array_agg(place ORDER BY e.enumsortorder) <> array_agg(place ORDER BY place)""", Ddl.join(", ", labels), TypeOrder.text(after.name())));
    }

    private void unread(TypeUsers users, TypeUsers.User user, List<String> come) {
        String all = String.join(" or ", come);
        Name table = user.table().name();
        String column = user.column().name();
        kit.draft()
                .hazard(
                        HazardKind.UNKNOWN_CONSTANT,
                        "the old release cannot read %s in %s: write it once that release is gone",
                        all,
                        user);
        List<Sql> conditions = come.stream()
                .flatMap(label -> users.holds(user.column(), label).stream())
                .toList();
        kit.down(table, Words.always("the old release can read every row; the label itself stays"))
                .require(
                        Stage.LAST_EXPECT,
                        "no row of %s has %s %s".formatted(table, column, all),
                        kit.rows().where(table, Ddl.join(" OR ", conditions)));
    }

    private void casts(EnumType before, EnumType after) {
        if (after.implicitCasts() && !before.implicitCasts()) {
            Casts casts = Casts.of(after);
            Script up = kit.up(after.name(), Words.always("%s is cast from and to varchar".formatted(after.name())));
            up.require(
                    Stage.FIRST_EXPECT,
                    "no cast between varchar and %s is of another kind: drop it, and let Segue make those that Hibernate relies on"
                            .formatted(after.name()),
                    Casts.others(after.name()));
            casts.create()
                    .forEach(cast -> up.sql(Stage.TYPE, Careful.ifNoConstraint(cast), "they may be there already"));
            Script down = kit.down(after.name(), Words.always("no statement relies on the casts any more"));
            casts.drop().forEach(cast -> down.sql(Stage.TYPE_OFF, cast));
        }
    }

    private static List<String> without(List<String> labels, List<String> others) {
        return labels.stream().filter(label -> !others.contains(label)).toList();
    }
}
