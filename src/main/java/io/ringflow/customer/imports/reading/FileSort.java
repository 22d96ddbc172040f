package io.ringflow.customer.imports.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes; only a zip (which XLSX is) and text can be a table. */
enum FileSort {
    EMPTY,
    PDF("%PDF"),
    IMAGE("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM\u0000", "II*\u0000", "MM\u0000*"),
    OLD_OFFICE("\u00d0\u00cf\u0011\u00e0"),
    COMPRESSED("\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh"),
    RTF("{\\rtf"),
    ZIP("PK\u0003\u0004", "PK\u0005\u0006"),
    WEB_PAGE("<!doctype", "<html", "<?xml", "<svg", "<head", "<table"),
    JSON("{\"", "[{"),
    BINARY,
    TEXT;

    private final String[] starts;

    FileSort(String... starts) {
        this.starts = starts;
    }

    static FileSort of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String bytes = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        String text =
                bytes.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        for (FileSort sort : values()) {
            for (String start : sort.starts) {
                if (bytes.startsWith(start) || isMarkup(sort) && text.startsWith(start)) {
                    return sort;
                }
            }
        }
        if (TextEncoding.looksLikeUtf16(head)) {
            return TEXT;
        }
        return isBinary(head) ? BINARY : text.isBlank() && head.length < 512 ? EMPTY : TEXT;
    }

    void requireTable() {
        if (this != ZIP && this != TEXT) {
            throw new UnreadableFile("is-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static boolean isMarkup(FileSort sort) {
        return sort == WEB_PAGE || sort == JSON;
    }

    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte value : head) {
            if (value >= 0 && value < 32 && value != '\t' && value != '\r' && value != '\n' && value != '\f') {
                controls++;
            }
        }
        return controls > Math.max(8, head.length / 100);
    }
}
