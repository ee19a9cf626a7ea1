package dev.hangover.scenarios.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the words of written transactions: how many there are, and what each may be. */
final class TransactionForms {
    private final String file;
    private final String path;
    private final Forms forms;
    private final SortedMap<String, TreeSet<String>> given = new TreeMap<>();

    /** @param blocks all transactions of the workload: one may give a name that another one uses */
    TransactionForms(String file, String path, Forms forms, List<List<String>> blocks) {
        this.file = file;
        this.path = path;
        this.forms = forms;
        for (List<String> block : blocks) {
            for (String transaction : block) {
                String[] words = transaction.split(" ");
                given.computeIfAbsent(words[0], kind -> new TreeSet<>()).add(words[words.length - 1]);
            }
        }
    }

    /** @throws BadScenario naming the line, the transaction and the first word that cannot be */
    void check(Node transaction) {
        String text = ((Node.Scalar) transaction).text().strip();
        List<String> words = List.of(text.split(" ", -1));
        Map<String, ValueForm> wanted = forms.actions().get(words.get(0));
        if (wanted == null) {
            return;
        }
        List<String> told = words.subList(1, words.size());
        if (told.size() != wanted.size()) {
            throw bad(
                    transaction, text, "has " + told.size() + " words after its kind (takes " + wanted.keySet() + ")");
        }
        int at = 0;
        for (Map.Entry<String, ValueForm> word : wanted.entrySet()) {
            String value = told.get(at++);
            problem(word.getValue(), value).ifPresent(problem -> {
                throw bad(transaction, text, "the " + word.getKey() + " '" + value + "' " + problem);
            });
        }
    }

    private Optional<String> problem(ValueForm form, String value) {
        boolean isGiven = form instanceof ValueForm.Given name
                && given.getOrDefault(name.giver(), new TreeSet<>(Collections.emptySet()))
                        .contains(value);
        return isGiven ? Optional.empty() : form.problem(value);
    }

    private BadScenario bad(Node transaction, String text, String problem) {
        return BadScenario.at(file, transaction.line(), path, "'" + text + "': " + problem);
    }
}
