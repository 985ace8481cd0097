package dev.segue.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import org.junit.jupiter.api.Test;

class ServerFactsTest {

    @Test
    void takesEverySupportedServer() {
        assertThatCode(() -> facts(140000, false, "public", true).check()).doesNotThrowAnyException();
        assertThatCode(() -> facts(180001, false, "public", true).check()).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOldServer() {
        refuses(
                facts(130023, false, "public", true),
                "SG-R016",
                "the server is PostgreSQL 13.23, Segue needs 14 or newer");
    }

    @Test
    void refusesAStandby() {
        refuses(facts(180001, true, "public", true), "SG-R015", "is on a standby");
    }

    @Test
    void readsFromAStandby() {
        assertThatCode(() -> facts(180001, true, "public", true).checkReadable())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAMissingSchema() {
        refuses(facts(180001, false, "app", false), "SG-R019", "schema \"app\" does not exist in database shop");
        refuses(facts(180001, false, "", false), "SG-R019", "no schema of the search_path of user ann exists");
    }

    private static void refuses(ServerFacts facts, String code, String message) {
        assertThatThrownBy(facts::check)
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private static ServerFacts facts(int version, boolean standby, String schema, boolean exists) {
        return new ServerFacts(version, standby, schema, exists, "ann", "shop", "test pid 1");
    }
}
