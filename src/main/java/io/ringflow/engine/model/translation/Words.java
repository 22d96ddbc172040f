package io.ringflow.engine.model.translation;

/** Says what stands at a place of a model or form, in some language. */
@FunctionalInterface
interface Words {

    /**
     * @param key message key of the place
     * @param english what the file itself says there
     */
    String say(String key, String english);
}
