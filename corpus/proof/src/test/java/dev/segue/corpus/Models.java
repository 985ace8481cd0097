package dev.segue.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The models, with the numbers that Hibernate alone gives for them: how many classes of each kind, then how many tables, columns,
 * foreign keys, indexes, unique constraints and sequences. With a library missing a model would be empty, and look identical.
 */
final class Models {

    private static final String KEYCLOAK = "keycloak-model-jpa";
    private static final String DOMAIN = "org.hibernate.testing.orm.domain.";

    /** Beside those of Hibernate: whose build unpacks sources, since they compile. */
    private static final Set<String> WITH_SOURCES = Set.of("kogito", "keycloak");

    private Models() {}

    static Stream<Model> all() {
        return Stream.concat(
                hibernateTesting(),
                Stream.of(
                        model("cxf", "cxf-rt-rs-security-oauth2", List.of(6, 0, 3, 0), List.of(28, 127, 32, 0, 1, 0)),
                        model(
                                "kogito",
                                "data-index-storage-jpa-common",
                                List.of(9, 1, 0, 0),
                                List.of(20, 124, 17, 0, 1, 0)),
                        causeway(),
                        model(
                                "statemachine",
                                "spring-statemachine-data-jpa",
                                List.of(5, 0, 0, 0),
                                List.of(8, 33, 12, 0, 2, 4)),
                        model("drools", "drools-persistence-jpa", List.of(3, 0, 1, 0), List.of(3, 19, 0, 0, 0, 3)),
                        model(
                                "modulith",
                                "spring-modulith-events-jpa",
                                List.of(2, 0, 1, 0),
                                List.of(2, 18, 0, 0, 0, 0)),
                        model("keycloak", KEYCLOAK, List.of(74, 0, 0, 0), List.of(97, 585, 74, 0, 24, 0))));
    }

    private static Model model(String name, String artifact, List<Integer> mapped, List<Integer> made) {
        return new Model(
                name,
                new Corpus(name, List.of(artifact)),
                List.of(""),
                mapped,
                made,
                WITH_SOURCES.contains(name),
                true);
    }

    /** Its column definition "CLOB" is no type of PostgreSQL. */
    private static Model causeway() {
        List<String> artifacts = Stream.of(
                        "secman", "commandlog", "audittrail", "executionlog", "executionoutbox", "sessionlog")
                .map(part -> "causeway-extensions-%s-persistence-jpa".formatted(part))
                .toList();
        return new Model(
                "causeway",
                new Corpus("causeway", artifacts),
                List.of(""),
                List.of(9, 4, 0, 0),
                List.of(10, 84, 4, 14, 4, 4),
                false,
                false);
    }

    /** One model for each package: they share names of entities. */
    private static Stream<Model> hibernateTesting() {
        Corpus corpus = new Corpus("hibernate-testing", List.of("hibernate-testing"));
        return Stream.of(
                domain(corpus, "animal", List.of(11, 2, 0, 1), List.of(15, 57, 21, 0, 1, 0)),
                domain(corpus, "contacts", List.of(1, 4, 0, 1), List.of(4, 19, 4, 0, 0, 0)),
                domain(corpus, "gambit", List.of(24, 5, 0, 1), List.of(63, 211, 59, 0, 16, 0)),
                domain(corpus, "helpdesk", List.of(3, 0, 0, 2), List.of(3, 13, 0, 0, 0, 0)),
                domain(corpus, "library", List.of(2, 0, 0, 1), List.of(4, 9, 4, 0, 0, 0)),
                domain(corpus, "retail", List.of(10, 1, 0, 1), List.of(9, 30, 8, 0, 1, 0)),
                domain(corpus, "userguide", List.of(12, 0, 0, 1), List.of(15, 46, 14, 0, 0, 5)));
    }

    private static Model domain(Corpus corpus, String part, List<Integer> mapped, List<Integer> made) {
        List<String> names = List.of(DOMAIN + part + ".", DOMAIN + "MonetaryAmountConverter");
        return new Model("hibernate-testing " + part, corpus, names, mapped, made, true, true);
    }
}
