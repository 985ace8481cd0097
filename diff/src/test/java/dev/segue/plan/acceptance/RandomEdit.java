package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import dev.segue.catalog.UserType;
import dev.segue.diff.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One change of a Catalog, from a seed of its own: the same edit does something else, or nothing, where an earlier one is left out. */
final class RandomEdit {

    private static final Map<String, List<String>> OTHER_TYPES = Map.of(
            "character varying(20)", List.of("character varying(60)", "text"),
            "character varying(60)", List.of("character varying(20)"),
            "numeric(10,2)", List.of("numeric(12,2)"),
            "numeric(12,2)", List.of("numeric(10,2)"),
            "integer", List.of("bigint"),
            "date", List.of("timestamp with time zone"));

    private final Catalog before;
    private final RandomChoice choice;
    private final RandomStructure parts;
    private final Edited start;

    /**
     * A Catalog on its way.
     *
     * @param renames columns as {@link Answers} have them: former name to present one
     */
    record Edited(Catalog catalog, Map<String, String> renames) {}

    private RandomEdit(Catalog before, Edited start, long seed, String prefix) {
        this.before = before;
        this.start = start;
        this.choice = new RandomChoice(new Random(seed));
        this.parts = new RandomStructure(choice, prefix);
    }

    /** The Catalog with one more change; the same where the edit finds nothing to do. */
    static Edited apply(Catalog before, Edited start, long seed, String prefix) {
        return new RandomEdit(before, start, seed, prefix).edited();
    }

    private Edited edited() {
        int kind = choice.random().nextInt(100);
        if (kind < 6) {
            List<Table> tables = new ArrayList<>(start.catalog().tables());
            tables.add(parts.table(tables, start.catalog().types()));
            return with(tables);
        }
        if (kind < 16) {
            return objects(kind);
        }
        Optional<Table> table = kind < 96 ? choice.pickOf(start.catalog().tables()) : keyless();
        if (table.isEmpty()) {
            return start;
        }
        if (kind < 20) {
            return drop(table.get());
        }
        if (kind < 28) {
            return choice.pickOf(plain(table.get()))
                    .map(column -> rename(table.get(), column))
                    .orElse(start);
        }
        return with(
                table.get(),
                kind < 62
                        ? columns(table.get(), kind)
                        : new RandomKeyEdit(table.get(), choice, targets())
                                .edited(kind - 62, isReferenced(table.get().name())));
    }

    /** Rather one that may get a key. */
    private Optional<Table> keyless() {
        List<Table> tables = start.catalog().tables();
        return choice.pickOf(tables.stream()
                        .filter(table -> table.primaryKey() == null)
                        .toList())
                .or(() -> choice.pickOf(tables));
    }

    private Edited objects(int kind) {
        List<Sequence> sequences = new ArrayList<>(start.catalog().sequences());
        List<EnumType> enums = new ArrayList<>(start.catalog().enums());
        List<CompositeType> composites = new ArrayList<>(start.catalog().composites());
        if (kind < 9) {
            Sequence fresh = parts.sequence();
            if (sequences.stream()
                    .noneMatch(s -> s.name().name().equals(fresh.name().name()))) {
                sequences.add(fresh);
            }
        } else if (kind < 11 && !sequences.isEmpty()) {
            sequences.remove(0);
        } else if (kind < 12 && !sequences.isEmpty()) {
            Sequence one = sequences.remove(0);
            sequences.add(new Sequence(one.name(), one.start(), one.increment() + 9));
        } else if (kind == 15) {
            composite(composites);
        } else if (enums.isEmpty()) {
            enums.add(parts.enumType("mood"));
        } else if (!isUsed(enums.get(0))) {
            enums.remove(0);
        } else {
            EnumType type = enums.get(0);
            List<String> labels = new ArrayList<>(type.labels());
            labels.add(choice.random().nextInt(labels.size() + 1), "more" + labels.size());
            enums.set(0, new EnumType(type.name(), labels, type.implicitCasts()));
        }
        List<UserType> types = new ArrayList<>(enums);
        types.addAll(composites);
        return new Edited(new Catalog(start.catalog().tables(), sequences, types), start.renames());
    }

    /** Comes, goes where no column has it, else gets or loses an attribute, which is to be refused. */
    private void composite(List<CompositeType> composites) {
        if (composites.isEmpty()) {
            composites.add(parts.compositeType());
        } else if (!isUsed(composites.get(0))) {
            composites.remove(0);
        } else {
            CompositeType type = composites.get(0);
            List<Attribute> attributes = new ArrayList<>(type.attributes());
            if (choice.chance(50)) {
                attributes.add(Attribute.of("c", "text"));
            } else {
                attributes.remove(0);
            }
            composites.set(0, new CompositeType(type.name(), attributes, type.comment()));
        }
    }

    private boolean isUsed(UserType type) {
        return start.catalog().tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().equals(type.name().name()));
    }

    /** Goes with all foreign keys that lead to it. */
    private Edited drop(Table gone) {
        return with(start.catalog().tables().stream()
                .filter(table -> !table.equals(gone))
                .map(table -> withoutKeysTo(gone.name(), table))
                .toList());
    }

    private static Table withoutKeysTo(Name target, Table table) {
        TableBuilder builder = TableBuilder.like(table).withoutForeignKeys();
        table.foreignKeys().stream().filter(key -> !key.target().equals(target)).forEach(builder::foreignKey);
        return builder.build();
    }

    private Edited rename(Table table, Column column) {
        String was = column.name();
        String now = was + "2";
        boolean isNew = before.lookupTable(table.name())
                .flatMap(t -> t.lookupColumn(was))
                .isEmpty();
        if (isNew || table.lookupColumn(now).isPresent()) {
            return start;
        }
        Map<String, String> renames = new HashMap<>(start.renames());
        renames.put(Answers.key(table.name(), was), now);
        return new Edited(with(table, RenamedColumn.in(table, column, now)).catalog(), renames);
    }

    private Table columns(Table table, int kind) {
        TableBuilder builder = TableBuilder.like(table);
        if (kind < 38) {
            return builder.column(parts.column(table, start.catalog().types())).build();
        }
        Optional<Column> picked = choice.pickOf(plain(table));
        if (picked.isEmpty()) {
            return table;
        }
        Column column = picked.get();
        if (kind < 44) {
            return builder.without((name, text) -> names(text, column.name()))
                    .withoutColumn(column.name())
                    .build();
        }
        if (kind < 49) {
            return column.nullable() && wasKeyless(table.name())
                    ? table
                    : builder.column(column.withNullable(!column.nullable())).build();
        }
        if (kind < 54) {
            return builder.column(column.withDefault(column.defaultValue() == null ? parts.value(column.type()) : null))
                    .build();
        }
        if (kind < 59) {
            return choice.pickOf(typed(table))
                    .map(this::otherType)
                    .map(builder::column)
                    .orElse(builder)
                    .build();
        }
        return builder.column(kind == 59 ? otherCollation(column) : identity(column))
                .build();
    }

    /** Whose NULLs nobody can fill in batches, so that the contract stops at them: SG-H012. */
    private boolean wasKeyless(Name name) {
        return before.lookupTable(name)
                .filter(table -> table.primaryKey() == null)
                .isPresent();
    }

    private static Column otherCollation(Column column) {
        boolean text = column.type().equals("text") || column.type().startsWith("character");
        return text ? RandomStructure.collated(column, column.collation().isEmpty() ? "C" : "") : column;
    }

    private static Column identity(Column column) {
        boolean fit = column.type().equals("bigint") && !column.nullable() && column.defaultValue() == null;
        return fit ? column.withIdentity(Identity.BY_DEFAULT) : column;
    }

    private Column otherType(Column column) {
        return column.withType(choice.pick(otherTypes(column.type())));
    }

    private static List<String> otherTypes(String type) {
        return type.endsWith(SampleValues.PAIR) ? List.of("text") : OTHER_TYPES.getOrDefault(type, List.of());
    }

    /** Columns that may get another type. */
    private static List<Column> typed(Table table) {
        return plain(table).stream()
                .filter(column -> !otherTypes(column.type()).isEmpty())
                .filter(column -> table.foreignKeys().stream()
                        .noneMatch(key -> key.columns().contains(column.name())))
                .toList();
    }

    /** Whose rows are there already, so that rows of others can refer to them. */
    private List<Table> targets() {
        return start.catalog().tables().stream()
                .filter(table -> before.lookupTable(table.name()).isPresent())
                .toList();
    }

    private boolean isReferenced(Name name) {
        return start.catalog().tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(key -> key.target().equals(name));
    }

    /** Columns that are in no primary key. */
    private static List<Column> plain(Table table) {
        return table.columns().stream()
                .filter(column -> table.primaryKey() == null
                        || !table.primaryKey().columns().contains(column.name()))
                .filter(column -> !column.name().equals("id") && !column.name().equals("part"))
                .toList();
    }

    static boolean names(String text, String column) {
        return text.matches("(?s).*(^|[^\\w\"])\\Q%s\\E($|[^\\w\"]).*".formatted(column));
    }

    private Edited with(Table was, Table now) {
        return with(start.catalog().tables().stream()
                .map(table -> table.equals(was) ? now : table)
                .toList());
    }

    private Edited with(List<Table> tables) {
        return new Edited(
                new Catalog(tables, start.catalog().sequences(), start.catalog().types()), start.renames());
    }
}
