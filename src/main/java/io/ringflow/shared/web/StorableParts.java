package io.ringflow.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Refuses fields that are sent along with files, and names of files, that cannot be stored, as {@link UnstorableParameters} does
 * with the fields of other forms. What was no UTF-8 has become the replacement character by then. What is in a file is for the
 * one who reads it.
 */
@Component("multipartResolver")
class StorableParts extends StandardServletMultipartResolver {

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        MultipartHttpServletRequest parts = super.resolveMultipart(request);
        if (!Stream.concat(fields(parts), files(parts)).allMatch(StorableParts::isStorable)) {
            throw new UnstorablePart();
        }
        return parts;
    }

    private static Stream<String> fields(MultipartHttpServletRequest parts) {
        try {
            return parts.getParameterMap().entrySet().stream()
                    .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Arrays.stream(field.getValue())));
        } catch (RequestRejectedException strangeName) {
            throw new UnstorablePart();
        }
    }

    private static Stream<String> files(MultipartHttpServletRequest parts) {
        return parts.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .flatMap(file -> Stream.of(
                        file.getName(),
                        Optional.ofNullable(file.getOriginalFilename()).orElse("")));
    }

    private static boolean isStorable(String text) {
        return StorableText.isStorable(text) && text.indexOf(REPLACEMENT) < 0;
    }
}
