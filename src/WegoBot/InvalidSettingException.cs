namespace WegoBot;

/// <summary>A setting, or a file it names, does not let the service start. The message is the one sentence for whoever starts it.</summary>
public sealed class InvalidSettingException(string sentence) : Exception(sentence);
