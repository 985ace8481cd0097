package dev.segue.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;
import dev.segue.SegueException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SegueFailureAnalyzerTest {

    private record Code(String code, ExitCode exitCode) implements ErrorCode {}

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void saysTheCodeTheMessageAndWhatToDo(ExitCode exitCode) {
        SegueException failure = new SegueException(new Code("SG-R999", exitCode), "table \"users\" is in the way");

        FailureAnalysis analysis = Objects.requireNonNull(
                new SegueFailureAnalyzer().analyze(new BeanCreationException("segueInitializer", failure)));

        assertThat(analysis.getDescription()).contains("[SG-R999] table \"users\" is in the way");
        assertThat(analysis.getAction()).isNotBlank();
        assertThat(analysis.getCause()).isSameAs(failure);
    }
}
