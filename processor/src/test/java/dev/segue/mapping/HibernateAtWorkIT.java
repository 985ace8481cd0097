package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Parameter;
import org.hibernate.cfg.Configuration;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application writes and reads, on a database that Segue built, what is of a type that Segue created. */
final class HibernateAtWorkIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
            "hibernate.boot.allow_jdbc_metadata_access", "false",
            "jakarta.persistence.validation.mode", "none");

    enum Mood {
        OK,
        SAD
    }

    @Entity(name = "Claim")
    static class Claim {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood = Mood.OK;

        @JdbcTypeCode(SqlTypes.ARRAY)
        List<Mood> moods = List.of(Mood.OK, Mood.SAD);

        Claim() {}

        Claim(long id, Mood mood) {
            this.id = id;
            this.mood = mood;
        }
    }

    @Test
    void namedEnums() {
        inSession(Claim.class, session -> {
            session.persist(new Claim(1, Mood.SAD));
            session.persist(new Claim(2, Mood.OK));
            session.flush();
            session.clear();

            Claim found = session.find(Claim.class, 1L);
            assertThat(found.mood).isEqualTo(Mood.SAD);
            assertThat(found.moods).containsExactly(Mood.OK, Mood.SAD);
            assertThat(ids(session, "where mood = :mood", Map.of("mood", Mood.OK)))
                    .containsExactly(2L);
            assertThat(ids(session, "where mood in :moods", Map.of("moods", List.of(Mood.OK, Mood.SAD))))
                    .hasSize(2);
            assertThat(ids(session, "where mood = SAD", Map.of())).containsExactly(1L);
            assertThat(ids(session, "where cast(mood as String) like 'S%'", Map.of()))
                    .containsExactly(1L);
            assertThat(session.createMutationQuery("update Claim set mood = OK where mood = SAD")
                            .executeUpdate())
                    .isEqualTo(1);
            // what is not Hibernate's own binds texts: only the casts let them in
            assertThat(session.createNativeMutationQuery("update Claim set mood = ?1")
                            .setParameter(1, "SAD")
                            .executeUpdate())
                    .isEqualTo(2);
        });
    }

    @SuppressWarnings("removal") // the only annotation that can say force_table_use
    @Entity(name = "Counted")
    static class Counted {
        @Id
        @GeneratedValue(generator = "counted_numbers")
        @GenericGenerator(
                name = "counted_numbers",
                type = SequenceStyleGenerator.class,
                parameters = @Parameter(name = SequenceStyleGenerator.FORCE_TBL_PARAM, value = "true"))
        Long id;
    }

    @Entity(name = "Numbered")
    static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Entity(name = "Segmented")
    static class Segmented {
        @Id
        @GeneratedValue(generator = "segmented")
        @TableGenerator(
                name = "segmented",
                table = "counters",
                pkColumnName = "name",
                valueColumnName = "value",
                pkColumnValue = "of segments",
                initialValue = 100)
        Long id;
    }

    /** One that counts in a row of a table reads what only a create script writes; a table generator writes its row itself. */
    @ParameterizedTest
    @CsvSource({"Counted, 1", "Numbered, 1", "Segmented, 101"})
    void generatorsOnTables(String name, long first) {
        Class<?> entity = Stream.of(Counted.class, Numbered.class, Segmented.class)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        inSession(entity, session -> {
            for (int i = 0; i < 3; i++) {
                session.persist(instance(entity));
            }
            session.flush();
            assertThat(session.createSelectionQuery("select id from " + name + " order by id", Long.class)
                            .getResultList())
                    .containsExactly(first, first + 1, first + 2);
        });
    }

    private static Object instance(Class<?> entity) {
        try {
            return entity.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(entity.getName(), e);
        }
    }

    private static List<Long> ids(Session session, String where, Map<String, Object> parameters) {
        var query = session.createSelectionQuery("select id from Claim " + where + " order by mood", Long.class);
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.getResultList();
    }

    private static void inSession(Class<?> entity, Consumer<Session> work) {
        Catalog catalog = ((MappingResult.Mapped) new HibernateMapping()
                        .mapCompiled(
                                MappingCompile.ownClassPath().toList(), List.of(entity.getName()), List.of(), SETTINGS))
                .catalog();
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(Expected.statements(catalog).toArray(String[]::new));
        Configuration configuration = new Configuration()
                .addAnnotatedClass(entity)
                .setProperty("hibernate.connection.url", database.url())
                .setProperty("jakarta.persistence.validation.mode", "none")
                .setProperty("hibernate.hbm2ddl.auto", "validate");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            factory.inTransaction(work);
        }
    }
}
