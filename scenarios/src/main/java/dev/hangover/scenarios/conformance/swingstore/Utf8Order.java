package dev.hangover.scenarios.conformance.swingstore;

import java.util.Comparator;

/** Orders texts by their UTF-8 bytes, which is the order of their code points. */
enum Utf8Order implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean differentPlanes = Character.isSurrogate(x) != Character.isSurrogate(y);
                return differentPlanes ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
