package io.ringflow.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.FieldRefusal;
import io.ringflow.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda's REST turns whatever fails while a form is sent or a task completed into an internal error and wraps its message. A
 * refusal is none: it is answered with status 400 and its sentence as it is, in Tasklist too.
 */
@Component
class RestRefusals extends OncePerRequestFilter {

    private final ObjectMapper json;

    RestRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/engine-rest/") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusalsInRequests.begin();
        try {
            Watched watched = new Watched(response);
            chain.doFilter(request, watched);
            if (watched.refused) {
                answer(RefusalsInRequests.latest().orElseThrow(), response);
            }
        } finally {
            RefusalsInRequests.end();
        }
    }

    private void answer(Refusal refusal, HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", RefusedByRule.class.getSimpleName());
        body.put("message", refusal.getMessage());
        if (refusal instanceof FieldRefusal fields) {
            body.put("errors", fields.fields());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }

    /** Drops the body of an internal error that is a refusal. */
    private static final class Watched extends HttpServletResponseWrapper {

        private boolean refused;

        Watched(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            refused = status == SC_INTERNAL_SERVER_ERROR
                    && RefusalsInRequests.latest().isPresent();
            super.setStatus(refused ? SC_BAD_REQUEST : status);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isLengthOfDroppedBody(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isLengthOfDroppedBody(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setContentLength(int length) {
            setContentLengthLong(length);
        }

        @Override
        public void setContentLengthLong(long length) {
            if (!refused) {
                super.setContentLengthLong(length);
            }
        }

        private boolean isLengthOfDroppedBody(String header) {
            return refused && HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(header);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return refused ? new Nowhere() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return refused ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!refused) {
                super.flushBuffer();
            }
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A refusal is answered at once");
        }

        @Override
        public void write(int dropped) {}
    }
}
