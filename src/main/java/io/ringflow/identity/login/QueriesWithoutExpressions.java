package io.ringflow.identity.login;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.ringflow.shared.web.LimitedRequest;
import io.ringflow.shared.web.StorableText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST evaluates expressions that a query names, and its own ban on them leaves a way through {@code orQueries}
 * (CVE-2026-109432). So nothing whose name ends in «Expression» gets as far as the engine, wherever it stands in an address
 * or a body. Bodies are bounded, since they are read before they are let through.
 */
@Configuration(proxyBeanMethods = false)
class QueriesWithoutExpressions {

    private static final int AFTER_SECURITY = 50;

    @Bean
    FilterRegistrationBean<Guard> queriesGuard(Refusals refusals) {
        FilterRegistrationBean<Guard> filter = new FilterRegistrationBean<>(new Guard(refusals));
        filter.addUrlPatterns(Paths.ENGINE_REST + "/*", Paths.WEB_APPS + "/api/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    static final class Guard extends OncePerRequestFilter {

        private static final String REFUSED_ENDING = "expression";
        private static final int DEEPEST = 64;
        private static final DataSize LARGEST_JSON = DataSize.ofMegabytes(8);
        private static final DataSize LARGEST_UPLOAD = DataSize.ofMegabytes(64);

        /** A text that no database takes, such as one with the character zero. */
        private static final class UnstorableText extends IOException {

            private static final long serialVersionUID = 1L;
        }

        private final Refusals refusals;
        private final JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();

        Guard(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<String> parameter = refusedParameter(request.getQueryString());
            if (parameter.isPresent()) {
                refuse(request, response, HttpStatus.BAD_REQUEST, "expression", parameter.get());
                return;
            }
            if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
                refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "encoding");
                return;
            }
            String type = Optional.ofNullable(request.getContentType())
                    .orElse("")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (type.startsWith("multipart/")) {
                upload(request, response, chain);
            } else if (type.startsWith("application/x-www-form-urlencoded") && hasBody(request)) {
                refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "form");
            } else {
                content(request, response, chain);
            }
        }

        private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > LARGEST_UPLOAD.toBytes()) {
                refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", LARGEST_UPLOAD.toMegabytes());
            } else {
                chain.doFilter(new LimitedRequest(request, LARGEST_UPLOAD.toBytes()), response);
            }
        }

        private void content(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            int limit = (int) LARGEST_JSON.toBytes();
            if (request.getContentLengthLong() > limit) {
                refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", LARGEST_JSON.toMegabytes());
                return;
            }
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", LARGEST_JSON.toMegabytes());
                return;
            }
            try {
                Optional<String> key = refusedKey(body);
                if (key.isPresent()) {
                    refuse(request, response, HttpStatus.BAD_REQUEST, "expression", key.get());
                    return;
                }
            } catch (UnstorableText unstorable) {
                refuse(request, response, HttpStatus.BAD_REQUEST, "unstorable");
                return;
            } catch (StreamConstraintsException tooDeep) {
                refuse(request, response, HttpStatus.BAD_REQUEST, "too-deep");
                return;
            } catch (IOException unreadable) {
                refuse(request, response, HttpStatus.BAD_REQUEST, "unreadable");
                return;
            }
            chain.doFilter(new ReadAlready(request, body), response);
        }

        private Optional<String> refusedKey(byte[] body) throws IOException {
            try (JsonParser parser = json.createParser(body)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    boolean isText = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
                    if (isText && !StorableText.isStorable(parser.getText())) {
                        throw new UnstorableText();
                    }
                    if (token == JsonToken.FIELD_NAME && isRefused(parser.currentName())) {
                        return Optional.of(parser.currentName());
                    }
                }
                return Optional.empty();
            }
        }

        private static Optional<String> refusedParameter(String query) {
            return Arrays.stream(Optional.ofNullable(query).orElse("").split("[&;]"))
                    .map(pair -> pair.split("=", 2)[0])
                    .map(Guard::decoded)
                    .filter(Guard::isRefused)
                    .findFirst();
        }

        private static boolean isRefused(String name) {
            return name.strip().toLowerCase(Locale.ROOT).endsWith(REFUSED_ENDING);
        }

        /** What cannot be decoded is refused, too. */
        private static String decoded(String name) {
            try {
                return URLDecoder.decode(name, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return name + REFUSED_ENDING;
            }
        }

        private static boolean hasBody(HttpServletRequest request) {
            return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        }

        private void refuse(
                HttpServletRequest request,
                HttpServletResponse response,
                HttpStatus status,
                String reason,
                Object... arguments)
                throws IOException {
            refusals.answer(request, response, status, "identity.refusal." + reason, arguments);
        }
    }
}
