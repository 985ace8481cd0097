package dev.segue.catalog;

import dev.segue.catalog.Column.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes Catalogs from a seed, for property tests. Few names and types, so that two Catalogs have much in common. */
public final class RandomCatalog {

    private static final List<String> TYPES =
            List.of("integer", "bigint", "text", "character varying(255)", "numeric(10,2)", "boolean");

    private final Random random;
    private final Supplier<String> text;
    private final boolean comparable;

    private RandomCatalog(Random random, Supplier<String> text, boolean comparable) {
        this.random = random;
        this.text = text;
        this.comparable = comparable;
    }

    /** With names such as a person would choose, and expressions as written, so that all can be compared. */
    public static Catalog plain(Random random) {
        return new RandomCatalog(random, () -> "n" + random.nextInt(5), true).catalog();
    }

    /** With all that a string can hold as names, comments and expressions. */
    public static Catalog hostile(Random random) {
        return new RandomCatalog(random, () -> HostileText.from(random), false).catalog();
    }

    private Catalog catalog() {
        List<Name> tables = distinct(4).stream().map(this::name).toList();
        return new Catalog(
                tables.stream().map(name -> table(name, tables)).toList(),
                distinct(3).stream()
                        .map(n -> new Sequence(
                                name("s" + n),
                                random.nextInt(9),
                                1 + random.nextInt(2),
                                comparable ? Origin.UNKNOWN : origin()))
                        .toList(),
                Stream.concat(
                                distinct(2).stream().map(n -> new EnumType(name("e" + n), distinct(3))),
                                distinct(2).stream().map(n -> composite(name("c" + n))))
                        .toList(),
                comparable ? List.of() : distinct(2).stream().map(this::trait).toList());
    }

    private UniqueConstraint unique(String name, List<String> columns) {
        boolean deferrable = chance(20);
        return new UniqueConstraint(name, columns, chance(10), deferrable, deferrable && chance(50));
    }

    private UserType composite(Name name) {
        return new CompositeType(
                name,
                distinct(3).stream()
                        .map(attribute -> new CompositeType.Attribute(
                                "a" + attribute,
                                pick(TYPES),
                                chance(10) ? "C" : "",
                                comparable || chance(90) ? "" : text.get()))
                        .toList(),
                comparable || chance(90) ? "" : text.get());
    }

    private Trait trait(String what) {
        return new Trait(
                pick(Stream.of(Trait.Kind.values())
                        .filter(Trait.Kind::isCompared)
                        .toList()),
                name("n1"),
                chance(50) ? "n2" : "",
                "t" + what,
                "v" + text.get());
    }

    private Table table(Name name, List<Name> targets) {
        List<String> columns = distinct(5);
        return new Table(
                name,
                columns.stream().map(this::column).toList(),
                chance(70) ? new PrimaryKey("pk" + text.get(), some(columns)) : null,
                distinct(2).stream().map(n -> unique("u" + n, some(columns))).toList(),
                distinct(2).stream().map(n -> foreignKey(n, columns, targets)).toList(),
                distinct(2).stream().map(n -> check(n, columns)).toList(),
                distinct(2).stream().map(n -> index(n, columns)).toList(),
                chance(10) ? text.get() : "",
                origin(),
                "",
                comparable || columns.isEmpty() || chance(80) ? List.of() : rows(columns));
    }

    private List<Row> rows(List<String> columns) {
        List<String> filled = some(columns);
        return List.of(new Row(
                filled, filled.stream().map(column -> "'" + text.get() + "'").toList()));
    }

    private Column column(String name) {
        Identity identity = chance(10) ? pick(List.of(Identity.values())) : Identity.NONE;
        return new Column(
                name,
                pick(TYPES),
                chance(60),
                chance(20) ? expression() : null,
                identity,
                chance(5) ? expression() : null,
                chance(5) ? text.get() : "",
                chance(5) ? text.get() : "",
                random.nextInt(4),
                origin(),
                Column.Said.NOTHING);
    }

    private ForeignKey foreignKey(String name, List<String> columns, List<Name> targets) {
        List<String> own = some(columns);
        return new ForeignKey(
                "f" + name,
                own,
                pick(targets),
                own,
                pick(List.of(ForeignKey.Action.values())),
                ForeignKey.Action.NO_ACTION,
                chance(20),
                chance(20));
    }

    private Check check(String name, List<String> columns) {
        if (chance(60)) {
            return new Check("c" + name, expression(), "", List.of());
        }
        String column = pick(columns);
        List<String> values = List.of("A", "B" + random.nextInt(2));
        return new Check("c" + name, Expression.written(column + " in " + values), column, values);
    }

    private Index index(String name, List<String> columns) {
        List<Index.Key> keys = some(columns).stream()
                .map(column -> chance(80)
                        ? new Index.Key(column, null, chance(20), chance(10), chance(10) ? text.get() : "")
                        : new Index.Key("", expression(), chance(20), chance(10), ""))
                .toList();
        return new Index(
                "i" + name,
                chance(30),
                chance(80) ? "btree" : "gin",
                keys,
                chance(20) ? some(columns) : List.of(),
                chance(20) ? expression() : null,
                true);
    }

    private Expression expression() {
        return switch (comparable ? 0 : random.nextInt(3)) {
            case 0 -> Expression.written(text.get());
            case 1 -> Expression.canonical(text.get());
            default -> new Expression(text.get(), text.get());
        };
    }

    private Origin origin() {
        return Origin.UNKNOWN;
    }

    private Name name(String own) {
        return new Name(chance(80) ? "" : text.get(), own);
    }

    private List<String> distinct(int most) {
        TreeSet<String> names = new TreeSet<>();
        int wanted = 1 + random.nextInt(most);
        for (int i = 0; i < wanted; i++) {
            names.add(text.get());
        }
        return List.copyOf(names);
    }

    private List<String> some(List<String> of) {
        List<String> chosen = new ArrayList<>(of);
        Collections.shuffle(chosen, random);
        return List.copyOf(chosen.subList(0, 1 + random.nextInt(Math.min(2, chosen.size()))));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
