package io.ringflow.fuzz;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** {@code POST /api/leads} with anything as its body: a documented answer, and none that names the inside of Ringflow. */
final class LeadsTarget implements Target {

    private static final Set<Integer> DOCUMENTED = Set.of(201, 400, 409, 413, 415, 422);

    /** What no answer names, unless it repeats what somebody sent. */
    private static final List<String> INSIDE = List.of("java.", "io.ringflow");

    private final MockMvc http;

    LeadsTarget(MockMvc http) {
        this.http = http;
    }

    @Override
    public void take(byte[] input) throws Exception {
        MockHttpServletResponse answer = http.perform(post("/api/leads")
                        .with(user("lena").authorities(new SimpleGrantedAuthority("sales")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(input))
                .andReturn()
                .getResponse();
        String said = answer.getContentAsString();
        String asked = new String(input, StandardCharsets.UTF_8);
        boolean tells = INSIDE.stream().anyMatch(word -> said.contains(word) && !asked.contains(word));
        if (tells || !DOCUMENTED.contains(answer.getStatus())) {
            throw new IllegalStateException(answer.getStatus() + ": " + said);
        }
    }
}
