package dev.hangover.scenarios.live;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.text.JsonText;
import dev.hangover.model.swingstore.text.SqlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random arguments, the odd ones among them. */
final class RandomWords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> KEYS = List.of(
            "a",
            "b",
            "aa",
            "",
            "host",
            "host.",
            "local",
            "hosts.x",
            "LOCAL.x",
            "kv.a",
            "\u00e9",
            "\ue000",
            "\ud83d\ude00",
            "activityhash",
            "a\u0000b",
            "\ud800",
            "x\udc00y");
    private static final List<String> TEXTS = List.of(
            "",
            "1",
            "value",
            "\u2028\u2029",
            "\"\\/\b\f\n\r\t",
            "\u0000",
            "\u0001\u001f\u007f\u0085",
            "\u00e9\uffff",
            "\ud83d\ude00",
            "\ud800",
            "\udc00\ud800x",
            "\ufeffbom",
            "{\"json\":1}",
            " trailing \t",
            "line\n",
            "\u00a0\u3000\ufeff");
    private static final List<Number> NUMBERS =
            List.of(0, -1, 42, 1e21, 123456789012345680000.0, 1e-7, 0.000001, 0.1, -1.5e300, 5e-324, 9007199254740991L);

    private final Choices choices;

    RandomWords(Choices choices) {
        this.choices = choices;
    }

    boolean once(int in) {
        return choices.choose("chance", in) == in - 1;
    }

    <T> T of(List<T> list) {
        return list.get(choices.choose("word", list.size()));
    }

    String vat() {
        return once(25) ? of(List.of("", "v.1", "\u00e9", "current")) : "v" + choices.between("vat", 1, 3);
    }

    String key() {
        return of(KEYS);
    }

    String hostKey() {
        return once(8) ? key() : "host." + of(List.of("a", "height", "", "\u00e9"));
    }

    String kernelKey() {
        return switch (choices.choose("space", 12)) {
            case 10 -> "local." + of(List.of("a", "b", ""));
            case 11 -> "host.a";
            default -> key();
        };
    }

    String text() {
        return once(30) ? "long ".repeat(choices.between("length", 1, 4000)) : of(TEXTS);
    }

    String mode() {
        return once(30) ? "bogus" : of(List.of("operational", "replay", "archival", "debug"));
    }

    JsonNode bytes() {
        ObjectNode spec = JSON.objectNode();
        return switch (choices.choose("bytes", 3)) {
            case 0 -> spec.put("utf8", text());
            case 1 -> spec.put("b64", Base64.getEncoder().encodeToString(new byte[choices.between("size", 0, 9)]));
            default -> {
                spec.putArray("lcg").add(choices.between("seed", 0, 99)).add(choices.between("size", 0, 5000));
                yield spec;
            }
        };
    }

    /** A bundle whose ID fits it, or nearly. */
    Bundle bundle() {
        Bundle bundle = once(2) ? nested() : zipped();
        return once(6) ? new Bundle(bundle.id() + of(List.of("", "0", ".x")), bundle.json()) : bundle;
    }

    private Bundle nested() {
        ObjectNode json = JSON.objectNode();
        json.put("moduleFormat", once(8) ? text() : "nestedEvaluate");
        json.put("source", text());
        if (once(2)) {
            json.put("sourceMap", text());
        }
        if (once(4)) {
            ObjectNode more = json.putObject("more");
            more.set("numbers", numbers());
            more.put(of(List.of("\u00e9", "\ud83d\ude00", "", "a b", "\"")), once(2))
                    .putNull("nothing");
        }
        return new Bundle("b0-" + Digests.sha256(SqlText.utf8(JsonText.stringify(json))), json);
    }

    private JsonNode numbers() {
        var list = JSON.arrayNode();
        for (Number number : NUMBERS) {
            // As JavaScript would have written it.
            list.add(new java.math.BigDecimal(number.toString()));
        }
        return list;
    }

    private Bundle zipped() {
        String module = text();
        String map =
                "{\"tags\":[],\"entry\":{\"compartment\":\"c\",\"module\":\"./m.js\"},\"compartments\":{\"c\":{\"name\":\"c\",\"label\":\"c\",\"location\":\"c\",\"modules\":{\"./m.js\":{\"location\":\"m.js\",\"parser\":\"bytes\",\"sha512\":\""
                        + Digests.sha512(SqlText.utf8(once(6) ? "other" : module)) + "\"}}}}}";
        byte[] zip = once(6) ? SqlText.utf8(text()) : zip(map, module);
        String id = Digests.sha512(map.getBytes(StandardCharsets.UTF_8));
        ObjectNode json = JSON.objectNode();
        json.put("moduleFormat", once(10) ? "getExport" : "endoZipBase64");
        json.put("endoZipBase64Sha512", id);
        json.put("endoZipBase64", Base64.getEncoder().encodeToString(zip));
        return new Bundle("b1-" + id, json);
    }

    private byte[] zip(String map, String module) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "compartment-map.json", map.getBytes(StandardCharsets.UTF_8));
            add(zip, "c/m.js", SqlText.utf8(module));
            if (once(8)) {
                add(zip, "c/extra.js", new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** A bundle and the ID that it is added under. */
    record Bundle(String id, JsonNode json) {}
}
