package io.ringflow.delivery.web;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerStoryPart;
import io.ringflow.delivery.ProjectNews;
import io.ringflow.delivery.Projects;
import io.ringflow.shared.web.StoryEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells in a customer's story what happened to its projects, as far as the reader may see them. */
@Component
class CustomerProjectStory implements CustomerStoryPart {

    private final Projects projects;
    private final ProjectAccess access;
    private final StoryLines story;

    CustomerProjectStory(Projects projects, ProjectAccess access, StoryLines story) {
        this.projects = projects;
        this.access = access;
        this.story = story;
    }

    @Override
    public List<StoryEntry> before(CustomerId customer, Instant moment, int limit) {
        List<ProjectNews> news = projects.news(customer, access.sellers(), moment, limit);
        List<StoryEntry> lines = story.of(news.stream().map(ProjectNews::event).toList());
        List<StoryEntry> entries = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            entries.add(under(news.get(at).project(), lines.get(at)));
        }
        return entries;
    }

    private static StoryEntry under(String project, StoryEntry line) {
        return new StoryEntry(
                line.at(), "step", line.icon(), project + " · " + line.text(), line.person(), "/projects/" + project);
    }
}
