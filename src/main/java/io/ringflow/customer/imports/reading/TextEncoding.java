package io.ringflow.customer.imports.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of a text file. Every candidate must decode the whole file without a single error; a byte-order mark and valid
 * UTF-8 are sure, anything else is a guess that a person can change.
 */
record TextEncoding(Charset charset, boolean guessed) {

    static TextEncoding chosen(String name) {
        if (!Charset.isSupported(name)) {
            throw new UnreadableFile("encoding-unknown", name);
        }
        return new TextEncoding(Charset.forName(name), false);
    }

    static TextEncoding find(Path file, byte[] head) throws IOException {
        Optional<Charset> marked = byMark(head);
        if (marked.isPresent()) {
            return new TextEncoding(marked.get(), false);
        }
        if (looksLikeUtf16(head)) {
            return new TextEncoding(
                    zerosAt(head, 0) > zerosAt(head, 1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, true);
        }
        if (decodes(file, StandardCharsets.UTF_8) || isCutOffUtf8(file)) {
            return new TextEncoding(StandardCharsets.UTF_8, false);
        }
        for (Charset candidate : candidates(file)) {
            if (decodes(file, candidate)) {
                return new TextEncoding(candidate, true);
            }
        }
        return new TextEncoding(StandardCharsets.ISO_8859_1, true);
    }

    /** Fails with a {@link CharacterCodingException} where the bytes do not fit. */
    Reader reader(Path file) throws IOException {
        Reader reader = strict(Files.newInputStream(file), charset);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /** Line ends and delimiters have a zero byte there, always on the same side; other text has none. */
    static boolean looksLikeUtf16(byte[] head) {
        if (byMark(head).filter(charset -> charset != StandardCharsets.UTF_8).isPresent()) {
            return true;
        }
        int pairs = head.length / 2;
        int even = zerosAt(head, 0);
        int odd = zerosAt(head, 1);
        return pairs > 4 && Math.max(even, odd) > pairs / 100 + 1 && Math.min(even, odd) <= Math.max(even, odd) / 20;
    }

    private static Optional<Charset> byMark(byte[] head) {
        return Optional.ofNullable(UniversalDetector.detectCharsetFromBOM(head))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    private static int zerosAt(byte[] head, int parity) {
        int zeros = 0;
        for (int i = parity; i < head.length; i += 2) {
            if (head[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    private static List<Charset> candidates(Path file) throws IOException {
        String detected = UniversalDetector.detectCharset(file);
        String widest = detected == null || !detected.startsWith("GB") ? detected : "GB18030";
        return Stream.concat(Stream.ofNullable(widest), Stream.of("windows-1252", "GB18030"))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .distinct()
                .toList();
    }

    private static Reader strict(InputStream content, Charset charset) {
        return new BufferedReader(new InputStreamReader(content, strict(charset)));
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        return firstMisfit(file, charset) < 0;
    }

    /** Fits but for a last character whose bytes are not all there, and is no plain ASCII before it. */
    private static boolean isCutOffUtf8(Path file) throws IOException {
        long misfit = firstMisfit(file, StandardCharsets.UTF_8);
        return misfit >= Files.size(file) - 3
                && firstMisfit(file, StandardCharsets.US_ASCII) < misfit
                && endsInside(file, misfit);
    }

    private static boolean endsInside(Path file, long start) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            content.skipNBytes(start);
            byte[] tail = content.readAllBytes();
            int expected =
                    (tail[0] & 0xE0) == 0xC0 ? 2 : (tail[0] & 0xF0) == 0xE0 ? 3 : (tail[0] & 0xF8) == 0xF0 ? 4 : 0;
            return expected > tail.length;
        }
    }

    /** The place of the first byte that does not fit, or -1. */
    private static long firstMisfit(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer ignored = CharBuffer.allocate(64 * 1024);
        long before = 0;
        try (FileChannel content = FileChannel.open(file)) {
            while (true) {
                boolean end = content.read(bytes) < 0;
                bytes.flip();
                CoderResult result;
                do {
                    ignored.clear();
                    result = decoder.decode(bytes, ignored, end);
                } while (result.isOverflow());
                if (result.isError()) {
                    return before + bytes.position();
                }
                if (end) {
                    return -1;
                }
                before += bytes.position();
                bytes.compact();
            }
        }
    }
}
