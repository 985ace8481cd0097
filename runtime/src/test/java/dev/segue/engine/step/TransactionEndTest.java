package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransactionEndTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "COMMIT = commit",
                "/* why */ Commit AND CHAIN = commit",
                "SELECT 1;; END = end",
                "abort work = abort",
                "ROLLBACK = rollback",
                "ROLLBACK TRANSACTION AND CHAIN = rollback",
                "PREPARE TRANSACTION 'x' = prepare",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; END = end"
            })
    void whatEndsATransactionIsFound(String sql, String word) {
        assertThat(TransactionEnd.lookup(sql)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1",
                "SELECT 'a; COMMIT'; SELECT $$;COMMIT$$ -- ; COMMIT",
                "ROLLBACK TO one",
                "ROLLBACK WORK TO SAVEPOINT one",
                "PREPARE commit AS SELECT 1",
                "SELECT CASE WHEN true THEN 1 END",
                "\"commit\"",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; SELECT 2"
            })
    void whatEndsNoneIsNot(String sql) {
        assertThat(TransactionEnd.lookup(sql)).isEmpty();
    }
}
