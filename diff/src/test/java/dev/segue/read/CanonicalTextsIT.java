package dev.segue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Expression.Likeness;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.read.CanonicalTexts.Filled;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTextsIT {

    private static final String[] POLICIES = {
        "CREATE SCHEMA app",
        "CREATE TYPE app.mood AS ENUM ('sad', 'ok')",
        "CREATE SEQUENCE app.ticket_seq",
        "CREATE TABLE app.policies (id int8, status varchar(255) DEFAULT 'x' CHECK (status in ('a','b')), n int DEFAULT 1+1,"
                + " at timestamptz(3) DEFAULT '2024-01-01', mood app.mood DEFAULT 'ok',"
                + " ticket bigint DEFAULT nextval('app.ticket_seq'),"
                + " loud varchar(9) GENERATED ALWAYS AS (upper(status)) STORED)",
        "CREATE INDEX by_loud ON app.policies (lower(loud), (n+1) DESC) WHERE n>0 AND status='a'"
    };

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void spellsAsTheLiveReaderReads(int major) throws Exception {
        TestDatabase live = TestPostgres.major(major).createDatabase();
        live.execute(POLICIES);
        Catalog read = live(live);

        Filled filled = fill(TestPostgres.major(major).createDatabase(), written());

        assertThat(filled.notCompared()).isEmpty();
        Table there = read.tables().get(0);
        Table here = filled.catalog().tables().get(0);
        for (Column column : there.columns()) {
            Column same = here.lookupColumn(column.name()).orElseThrow();
            assertThat(same.type()).isEqualTo(column.type());
            assertSame(same.defaultValue(), column.defaultValue());
            assertSame(same.generated(), column.generated());
        }
        assertSame(here.checks().get(0).expression(), there.checks().get(0).expression());
        Index index = there.indexes().get(0);
        Index sameIndex = here.indexes().get(0);
        assertSame(sameIndex.predicate(), index.predicate());
        assertSame(sameIndex.keys().get(0).expression(), index.keys().get(0).expression());
        assertSame(sameIndex.keys().get(1).expression(), index.keys().get(1).expression());
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void whatWasWrittenAndWhatIsThereDoNotDiffer(int major) throws Exception {
        TestDatabase live = TestPostgres.major(major).createDatabase();
        live.execute(POLICIES);
        Catalog filled =
                fill(TestPostgres.major(major).createDatabase(), written()).catalog();

        Diff same = Differ.diff(live(live), filled, Answers.NONE, Ownership.ALL);
        live.execute("ALTER TABLE app.policies ALTER COLUMN n SET DEFAULT 1+2");
        Diff other = Differ.diff(live(live), filled, Answers.NONE, Ownership.ALL);

        assertThat(same.changes()).isEmpty();
        assertThat(same.notCompared()).isEmpty();
        assertThat(other.changes()).singleElement().isInstanceOf(Change.ChangeDefault.class);
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void reportsWhatTheServerRefusesAndGoesOn(int major) throws Exception {
        TestDatabase scratch = TestPostgres.major(major).createDatabase();
        Table table = table(
                "users",
                List.of(
                        Column.of("id", "int8", false),
                        Column.of("place", "geometry(Point,4326)", true),
                        withDefault("made", "bigint", "next_snowflake()"),
                        withDefault("name", "text", "'x'")),
                List.of(
                        new Check("users_place_check", Expression.written("place is not null"), "place", List.of()),
                        new Check("users_name_check", Expression.written("name<>''"), "name", List.of())),
                List.of());

        Filled filled = fill(scratch, new Catalog(List.of(table), List.of(), List.of()));

        assertThat(filled.notCompared())
                .containsExactly(
                        "column users.place, type geometry(Point,4326): type \"geometry\" does not exist",
                        "column users.made, default next_snowflake(): function next_snowflake() does not exist",
                        "check users_place_check on users (place is not null): column \"place\" does not exist");
        Table users = filled.catalog().tables().get(0);
        assertThat(users.lookupColumn("id").orElseThrow().type()).isEqualTo("bigint");
        assertThat(users.lookupColumn("place").orElseThrow().type()).isEqualTo("geometry(Point,4326)");
        assertThat(users.lookupColumn("name").orElseThrow().defaultValue())
                .isEqualTo(new Expression("'x'", "'x'::text"));
        assertThat(users.lookupColumn("made").orElseThrow().defaultValue())
                .isEqualTo(Expression.written("next_snowflake()"));
        assertThat(users.checks().get(0).expression()).isEqualTo(new Expression("name<>''", "(name <> ''::text)"));
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void leavesNothingBehindEvenWithMoreTablesThanAChunk(int major) throws Exception {
        TestDatabase scratch = TestPostgres.major(major).createDatabase();
        List<Table> tables = new ArrayList<>(IntStream.range(0, 450)
                .mapToObj(i -> table("t" + i, List.of(withDefault("n", "int4", "1+1")), List.of(), List.of()))
                .toList());
        tables.add(new Table(
                new Name("other", "t"),
                List.of(withDefault("n", "int2", "0")),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                ""));

        Filled filled = fill(scratch, new Catalog(tables, List.of(), List.of()));

        assertThat(filled.notCompared()).isEmpty();
        assertThat(filled.catalog().tables())
                .hasSize(451)
                .allSatisfy(table -> assertThat(table.columns().get(0).defaultValue())
                        .isNotNull()
                        .extracting(Expression::canon)
                        .isNotEqualTo(""));
        try (Connection connection = scratch.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM pg_class WHERE oid >= 16384")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void saysWhereItMayNotCreate(int major) throws Exception {
        TestDatabase scratch = TestPostgres.major(major).createDatabase();
        scratch.execute("CREATE ROLE visitor_" + scratch.name() + " LOGIN");
        try (Connection connection =
                DriverManager.getConnection(scratch.url().replace("user=postgres", "user=visitor_" + scratch.name()))) {
            assertThatThrownBy(() -> CanonicalTexts.fill(connection, Catalog.EMPTY))
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D106"))
                    .hasMessageContaining("permission denied for database");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static Catalog written() {
        return new Catalog(
                List.of(policies()),
                List.of(new Sequence(Name.of("ticket_seq"), 1, 1)),
                List.of(new EnumType(Name.of("mood"), List.of("sad", "ok"))));
    }

    private static Table policies() {
        Column loud = new Column(
                "loud",
                "varchar(9)",
                true,
                null,
                Column.Identity.NONE,
                Expression.written("upper(status)"),
                "",
                "",
                0,
                Origin.UNKNOWN,
                Column.Said.NOTHING);
        return table(
                "policies",
                List.of(
                        Column.of("id", "int8", true),
                        withDefault("status", "varchar(255)", "'x'"),
                        withDefault("n", "int", "1+1"),
                        withDefault("at", "timestamptz(3)", "'2024-01-01'"),
                        withDefault("mood", "mood", "'ok'"),
                        withDefault("ticket", "bigint", "nextval('ticket_seq')"),
                        loud),
                List.of(new Check(
                        "policies_status_check", Expression.written("status in ('a','b')"), "status", List.of())),
                List.of(new Index(
                        "by_loud",
                        false,
                        "btree",
                        List.of(
                                new Index.Key("", Expression.written("lower(loud)"), false, false, ""),
                                new Index.Key("", Expression.written("n+1"), true, false, "")),
                        List.of(),
                        Expression.written("n>0 and status='a'"),
                        true)));
    }

    private static void assertSame(@Nullable Expression here, @Nullable Expression there) {
        if (there == null) {
            assertThat(here).isNull();
        } else {
            assertThat(here)
                    .isNotNull()
                    .extracting(there::compare)
                    .as("%s and %s", here, there)
                    .isEqualTo(Likeness.SAME);
        }
    }

    private static Catalog live(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            return new SchemaCrawlerReader(connection, Schemas.of("app")).read();
        }
    }

    private static Filled fill(TestDatabase database, Catalog catalog) throws Exception {
        try (Connection connection = database.connect()) {
            return CanonicalTexts.fill(connection, catalog);
        }
    }

    private static Column withDefault(String name, String type, String value) {
        return Column.of(name, type, true).withDefault(Expression.written(value));
    }

    private static Table table(String name, List<Column> columns, List<Check> checks, List<Index> indexes) {
        return new Table(Name.of(name), columns, null, List.of(), List.of(), checks, indexes, "", Origin.UNKNOWN, "");
    }
}
