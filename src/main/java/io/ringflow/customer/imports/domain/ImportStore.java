package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.reading.SourceRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file and its rows in the database while an import lasts. */
@Component
class ImportStore {

    private static final int PIECE = 1 << 20;

    private final JdbcClient database;

    ImportStore(JdbcClient database) {
        this.database = database;
    }

    /** @return the file's size in bytes */
    long keepFile(long run, InputStream content) throws IOException {
        long size = 0;
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            database.sql("insert into ringflow.import_file (run_id, piece, content) values (?, ?, ?)")
                    .params(run, number, piece)
                    .update();
            size += piece.length;
            piece = content.readNBytes(PIECE);
        }
        return size;
    }

    /** Copies the file to a temporary place, which the caller deletes. */
    Path copyOfFile(long run) throws IOException {
        Path copy = Files.createTempFile("ringflow-import-", "");
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int number = 0; ; number++) {
                Optional<byte[]> piece = database.sql(
                                "select content from ringflow.import_file where run_id = ? and piece = ?")
                        .params(run, number)
                        .query(byte[].class)
                        .optional();
                if (piece.isEmpty()) {
                    return copy;
                }
                out.write(piece.get());
            }
        }
    }

    /** Keeps a chunk, in the place of what was kept under its number. */
    void keepChunk(long run, int pass, int chunk, List<SourceRow> rows) {
        database.sql("""
                        insert into ringflow.import_chunk (run_id, pass, chunk, content) values (?, ?, ?, ?)
                        on conflict (run_id, pass, chunk) do update set content = excluded.content
                        """).params(run, pass, chunk, RowChunk.write(rows)).update();
    }

    Optional<List<SourceRow>> chunk(long run, int pass, int chunk) {
        return database.sql("select content from ringflow.import_chunk where run_id = ? and pass = ? and chunk = ?")
                .params(run, pass, chunk)
                .query(byte[].class)
                .optional()
                .map(RowChunk::read);
    }

    int chunks(long run, int pass) {
        return database.sql("select count(*) from ringflow.import_chunk where run_id = ? and pass = ?")
                .params(run, pass)
                .query(Integer.class)
                .single();
    }

    void forgetChunks(long run) {
        database.sql("delete from ringflow.import_chunk where run_id = ?")
                .param(run)
                .update();
    }

    void forgetFile(long run) {
        database.sql("delete from ringflow.import_file where run_id = ?")
                .param(run)
                .update();
    }
}
