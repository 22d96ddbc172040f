package io.ringflow.customer.imports.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, before it is read: a zip that unpacks to gigabytes, one that is cut off
 * and one that is no workbook are refused here. What the zip says about its own sizes is not believed.
 */
final class XlsxBounds {

    static final long LARGEST = 1L << 30;
    static final long LARGEST_STRINGS = 128L << 20;
    static final int LONGEST_TEXT = 1_000_000;
    private static final int MOST_PARTS = 10_000;

    private XlsxBounds() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFile(zip.getEntry("content.xml") != null ? "is-open-document" : "is-zip");
            }
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableFile("too-large-unpacked", LARGEST >> 20);
            }
            long total = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                long most = Math.min(
                        LARGEST - total, part.getName().endsWith("sharedStrings.xml") ? LARGEST_STRINGS : LARGEST);
                total += size(zip, part, most);
            }
        } catch (ZipException broken) {
            throw new UnreadableFile("zip-cut-off");
        }
    }

    private static long size(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        long text = 0;
        boolean xml = part.getName().endsWith(".xml");
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        CellPlaces places = new CellPlaces();
        try (InputStream content = zip.getInputStream(part)) {
            int read;
            while ((read = content.read(buffer)) >= 0) {
                size += read;
                if (size > most) {
                    throw new UnreadableFile("too-large-unpacked", most >> 20);
                }
                for (int i = 0; xml && i < read; i++) {
                    text = buffer[i] == '<' ? 0 : text + 1;
                    if (text > LONGEST_TEXT) {
                        throw new UnreadableFile("cell-too-long", LONGEST_TEXT);
                    }
                    if (sheet && places.isBeyond(buffer[i])) {
                        throw new UnreadableFile("workbook-broken");
                    }
                }
            }
        } catch (EOFException broken) {
            throw new UnreadableFile("zip-cut-off");
        }
        return size;
    }
}
