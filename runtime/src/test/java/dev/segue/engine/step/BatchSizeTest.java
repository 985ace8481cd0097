package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchSizeTest {

    @ParameterizedTest
    @CsvSource({"1000,10,2000", "1000,40,1200", "1000,60,1000", "1000,90,500", "1,500,1", "1,40,2", "90000,1,100000"})
    void itFollowsTheTimeThatTheLastBatchTook(int rows, int tookMillis, int next) {
        assertThat(BatchSize.next(rows, Duration.ofMillis(tookMillis), Duration.ofMillis(50)))
                .isEqualTo(next);
    }
}
