package io.ringflow.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.workbench.LineDifference.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    @Test
    void putsLinesBesideEachOtherAndFoldsAwayWhatIsTheSame() {
        List<String> before =
                IntStream.rangeClosed(1, 20).mapToObj(line -> "line " + line).toList();
        List<String> after = before.stream()
                .map(line -> line.equals("line 10") ? "<ten>" : line)
                .toList();
        assertThat(LineDifference.between(before, after).rows())
                .startsWith(new Row("folded", "", "", 6))
                .contains(new Row("same", "line 9", "line 9", 0), new Row("changed", "line 10", "<ten>", 0))
                .endsWith(new Row("folded", "", "", 7))
                .hasSize(9);
        assertThat(LineDifference.between(before, before).nothing()).isTrue();
    }

    @Test
    void saysEachFieldOfAFormOnItsOwn() {
        String form = """
                {"id": "x", "components": [{"type": "radio", "key": "outcome", "label": "How", "validate": {"required": true},
                  "values": [{"label": "Go on", "value": "goOn"}]}]}
                """;
        assertThat(FormLines.of(form.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "id: x",
                        "radio outcome",
                        "    type: radio",
                        "    key: outcome",
                        "    label: How",
                        "    validate.required: true",
                        "    values: Go on (goOn)");
    }
}
