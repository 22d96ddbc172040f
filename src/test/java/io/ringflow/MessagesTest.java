package io.ringflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is said in English is said in Chinese, and the other way round. */
class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources");
    private static final String CHINESE = "_zh_CN.properties";
    private static final String TAKEN_AS_IT_STANDS = "messages-models";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern MEANT = Pattern.compile("'[^']*[{}][^']*'|''");

    static Stream<String> families() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages.*\\.properties"))
                    .map(name -> name.replace(CHINESE, "").replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void bothLanguagesSayTheSameThings(String family) {
        Properties english = read(family + ".properties");
        Properties chinese = read(family + CHINESE);
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyMessageSaysSomethingAndCanBeFilledIn(String family) {
        for (String file : Set.of(family + ".properties", family + CHINESE)) {
            Properties messages = read(file);
            for (String key : messages.stringPropertyNames()) {
                String message = messages.getProperty(key);
                assertThat(message).as("%s in %s", key, file).isNotBlank();
                if (!family.equals(TAKEN_AS_IT_STANDS)) {
                    assertThat(MEANT.matcher(message).replaceAll(""))
                            .as("%s in %s has an apostrophe that swallows what follows: write ’", key, file)
                            .doesNotContain("'");
                    assertThat(new MessageFormat(message).toPattern()).as(key).isNotBlank();
                }
            }
        }
    }

    private static Set<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FILES.resolve(file))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
