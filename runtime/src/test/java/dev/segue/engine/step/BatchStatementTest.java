package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchStatementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPDATE users SET a = b WHERE :batch|UPDATE users SET a = b WHERE <\"users\">",
                "UPDATE ONLY public.users SET a = b WHERE :batch|UPDATE ONLY public.users SET a = b WHERE <\"users\">",
                "UPDATE users AS u SET a = b WHERE :batch|UPDATE users AS u SET a = b WHERE <\"u\">",
                "UPDATE USERS U SET a = b WHERE :batch|UPDATE USERS U SET a = b WHERE <\"u\">",
                "UPDATE users \"U \"\"x\" SET a = b WHERE :batch|UPDATE users \"U \"\"x\" SET a = b WHERE <\"U \"\"x\">",
                "UPDATE users SET a = b FROM users h LEFT JOIN x ON x.id = h.id WHERE :batch AND h.id = users.id"
                        + "|UPDATE users SET a = b FROM users h LEFT JOIN x ON x.id = h.id WHERE <\"users\"> AND h.id = users.id",
                "INSERT INTO x SELECT id FROM users WHERE :batch ON CONFLICT DO NOTHING"
                        + "|INSERT INTO x SELECT id FROM users WHERE <\"users\"> ON CONFLICT DO NOTHING",
                "INSERT INTO users (a) SELECT b FROM users old WHERE :batch|INSERT INTO users (a) SELECT b FROM users old WHERE <\"old\">",
                "UPDATE x SET a = (SELECT 1 FROM users u WHERE :batch)|UPDATE x SET a = (SELECT 1 FROM users u WHERE <\"u\">)",
                "WITH c AS (SELECT id FROM users q WHERE :batch) UPDATE users SET a = 1 FROM c WHERE users.id = c.id"
                        + "|WITH c AS (SELECT id FROM users q WHERE <\"q\">) UPDATE users SET a = 1 FROM c WHERE users.id = c.id",
                "DELETE FROM x USING y, users WHERE :batch|DELETE FROM x USING y, users WHERE <\"users\">",
                "INSERT INTO x SELECT id, users FROM users WHERE :batch|INSERT INTO x SELECT id, users FROM users WHERE <\"users\">",
                "MERGE INTO users m USING x ON m.id = x.id AND :batch|MERGE INTO users m USING x ON m.id = x.id AND <\"m\">",
                "UPDATE users SET a = ':batch' /* :batch */ WHERE :batch -- :batch"
                        + "|UPDATE users SET a = ':batch' /* :batch */ WHERE <\"users\"> -- :batch",
                "UPDATE users SET a = b::batch WHERE :batch_size AND :batch|UPDATE users SET a = b::batch WHERE :batch_size AND <\"users\">",
                "UPDATE users SET a = $$:batch$$, \":batch\" = 1 WHERE (:batch)|UPDATE users SET a = $$:batch$$, \":batch\" = 1 WHERE (<\"users\">)",
                "SELECT f() WHERE :batch|SELECT f() WHERE <>",
            })
    void theRangeNamesTheTableAsTheStatementDoes(String statement, String expected) {
        assertThat(new BatchStatement(statement, RelationName.parse("users")).sql(q -> "<" + q + ">"))
                .isEqualTo(expected);
    }

    @Test
    void hostileNamesAreFound() {
        RelationName table = RelationName.parse("\"a b\".\"update \"\"users\"");
        String statement = "UPDATE \"a b\".\"update \"\"users\" SET x = 1 WHERE :batch AND \":batch\" IS NULL";
        assertThat(new BatchStatement(statement, table).sql(q -> q))
                .isEqualTo(
                        "UPDATE \"a b\".\"update \"\"users\" SET x = 1 WHERE \"update \"\"users\" AND \":batch\" IS NULL");
    }
}
