package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes that know their lines. Aliases, duplicate keys and a second document are errors. */
final class YamlTree {
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final String MALFORMED = "malformed YAML: ";

    private final String file;
    private final YAMLParser parser;

    private YamlTree(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The one document of the text.
     *
     * @param file name of the file, for messages
     * @throws BadScenario when it is not one well-formed document
     */
    static Node parse(String file, String text) {
        try (YAMLParser parser = (YAMLParser) MAPPER.createParser(text)) {
            return new YamlTree(file, parser).document();
        } catch (JacksonException e) {
            throw malformed(file, e);
        }
    }

    private Node document() {
        if (parser.nextToken() == null) {
            throw new Place(file, "", 1).bad("is empty (a scenario has at least a title and designs)");
        }
        Node node = node("");
        if (parser.nextToken() != null) {
            throw new Place(file, "", line()).bad("a second document begins here (one scenario a file)");
        }
        return node;
    }

    private Node node(String key) {
        int line = line();
        if (parser.isCurrentAlias()) {
            throw new Place(file, key, line).bad("is an alias (write the value out)");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(key);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(key);
        }
        return new Node.Scalar(line, kind(token), parser.getString());
    }

    private Node mapping(String path) {
        int line = line();
        List<Node.Entry> entries = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyLine = line();
            String key = parser.currentName();
            String below = path.isEmpty() ? key : path + "." + key;
            if (!seen.add(key)) {
                throw new Place(file, below, keyLine).bad("stands here twice (keep one)");
            }
            parser.nextToken();
            entries.add(new Node.Entry(keyLine, key, node(below)));
        }
        return new Node.Mapping(line, List.copyOf(entries));
    }

    private Node sequence(String path) {
        int line = line();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + (items.size() + 1) + "]"));
        }
        return new Node.Sequence(line, List.copyOf(items));
    }

    private static Node.Kind kind(JsonToken token) {
        switch (token) {
            case VALUE_STRING:
                return Node.Kind.TEXT;
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return Node.Kind.NUMBER;
            case VALUE_NULL:
                return Node.Kind.NOTHING;
            default:
                return Node.Kind.OTHER;
        }
    }

    private int line() {
        return lineOf(parser.currentTokenLocation());
    }

    private static int lineOf(TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static BadScenario malformed(String file, JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            // The engine says where the surrounding piece began first; what helps is where it went wrong.
            int line = marked.getProblemMark().get().getLine() + 1;
            return new Place(file, "", line).bad(MALFORMED + oneLine(marked.getProblem()));
        }
        return new Place(file, "", lineOf(e.getLocation())).bad(MALFORMED + oneLine(e.getOriginalMessage()));
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
