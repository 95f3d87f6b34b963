namespace WegoBot;

/// <summary>Thrown when a setting, or a file that it names, keeps the service from starting. The message is one sentence for the operator.</summary>
public sealed class InvalidSettingException(string sentence) : Exception(sentence);
