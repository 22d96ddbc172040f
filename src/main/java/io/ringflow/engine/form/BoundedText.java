package io.ringflow.engine.form;

/** Text that can be looked at only so often: a pattern that would try forever on it ends. */
final class BoundedText implements CharSequence {

    /** More looks than any honest pattern takes for the longest text of a form. */
    private static final int MOST = 2_000_000;

    private final CharSequence text;
    private final int[] looks;

    BoundedText(CharSequence text) {
        this(text, new int[1]);
    }

    private BoundedText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST) {
            throw new PatternTooCostly();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The pattern did not come to an end. */
    static final class PatternTooCostly extends RuntimeException {}
}
