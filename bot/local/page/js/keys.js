// What a key means in a field that messages are written in.

// Shift+Enter begins a new line, and the Enter that picks a word of an input method does nothing else.
export const isSending = ({ key, shiftKey, isComposing }) => key === "Enter" && !shiftKey && !isComposing;
