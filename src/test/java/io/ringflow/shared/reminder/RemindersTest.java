package io.ringflow.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RemindersTest {

    private final MockMvc browser;
    private final Reminders reminders;
    private final JdbcClient database;
    private final Clock clock;

    RemindersTest(MockMvc browser, Reminders reminders, JdbcClient database, Clock clock) {
        this.browser = browser;
        this.reminders = reminders;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void ringOnEveryPageUntilTheyAreRead() throws Exception {
        browser.perform(post("/reminders/read").with(user("luca")).with(csrf())).andExpect(redirectedUrl("/reminders"));
        String mark = note("luca", "/projects");
        browser.perform(get("/account").with(user("luca")))
                .andExpect(content().string(containsString("Reminders: one is not read")));
        browser.perform(get("/account").with(user("luca")).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("提醒：1 条未读")));
        browser.perform(get("/reminders").with(user("luca")))
                .andExpect(content().string(allOf(containsString(mark), containsString("is-unread"))));

        long id = reminders.of("luca", Optional.empty(), 1).get(0).id();
        browser.perform(post("/reminders/" + id + "/open").with(user("ben")).with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(post("/reminders/" + id + "/open").with(user("luca")).with(csrf()))
                .andExpect(redirectedUrl("/projects"));
        browser.perform(get("/reminders").with(user("luca")))
                .andExpect(content().string(allOf(containsString(mark), not(containsString("is-unread")))));
    }

    @Test
    void areOneAboutOneThingUntilReadAndNoneOnceItIsSettled() {
        String person = "nobody-" + UUID.randomUUID();
        reminders.remind(new Reminder(person, "note", "/projects", Map.of("text", "first")));
        reminders.remind(new Reminder(person, "note", "/projects", Map.of("text", "second")));
        assertThat(reminders.of(person, Optional.empty(), 9))
                .extracting(ReminderView::text)
                .containsExactly("second");

        reminders.settle(person, "note", "/projects");
        reminders.remind(new Reminder(person, "note", "/projects", Map.of("text", "third")));
        List<ReminderView> both = reminders.of(person, Optional.empty(), 9);
        assertThat(both).extracting(ReminderView::text).containsExactly("third", "second");
        assertThat(both).extracting(ReminderView::unread).containsExactly(true, false);
        assertThat(reminders.of(person, Optional.of(both.get(0).after()), 9)).containsExactly(both.get(1));
    }

    @Test
    void leadNowhereElse() {
        for (String path :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "projects", "/a b"}) {
            assertThatThrownBy(() -> new Reminder("luca", "note", path, Map.of()))
                    .as(path)
                    .isInstanceOf(NoPageOfOurs.class);
        }
    }

    @Test
    void areForgottenAfterAWhile() {
        String person = "nobody-" + UUID.randomUUID();
        reminders.remind(new Reminder(person, "note", "", Map.of("text", "soon forgotten")));
        retention(clock).forgetOld();
        assertThat(reminders.of(person, Optional.empty(), 9)).hasSize(1);
        retention(Clock.offset(clock, Duration.ofDays(8))).forgetOld();
        assertThat(reminders.of(person, Optional.empty(), 9)).isEmpty();
    }

    private ReminderRetention retention(Clock now) {
        return new ReminderRetention(database, new ReminderSettings(Duration.ofDays(7)), now);
    }

    private String note(String person, String path) {
        String mark = "note " + UUID.randomUUID();
        reminders.remind(new Reminder(person, "note", path, Map.of("text", mark)));
        return mark;
    }
}
