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
                  "values": [{"label": "Go on", "value": "goOn"}], "properties": {"mood": "good"}}]}
                """;
        assertThat(FormLines.of(form.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "id: x",
                        "Choice outcome",
                        "  label: How",
                        "  required: true",
                        "  choice: Go on (goOn)",
                        "  properties.mood: good");
    }

    @Test
    void saysEachRuleOfATableByTheColumnsThatItLooksAt() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="x" name="Gate"><decisionTable id="t" hitPolicy="COLLECT">
                    <input id="i1" label="Stage"><inputExpression id="e1"><text>stage</text></inputExpression></input>
                    <input id="i2" label="Need"><inputExpression id="e2"><text>need</text></inputExpression></input>
                    <output id="o1" label="Missing" name="missing"/>
                    <rule id="r1"><inputEntry id="a"><text>"S1"</text></inputEntry><inputEntry id="b"><text></text></inputEntry>
                      <outputEntry id="c"><text>"need"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>
                """;
        assertThat(TableLines.of(table.getBytes(StandardCharsets.UTF_8)))
                .endsWith("= Missing: missing", "Stage: \"S1\" → \"need\"");
    }
}
