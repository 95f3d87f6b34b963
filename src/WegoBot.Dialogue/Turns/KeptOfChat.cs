namespace WegoBot.Dialogue;

/// <summary>What the service keeps of a chat beside the conversation, and until when the conversation is kept.</summary>
/// <param name="AnswersUntil">When her answers are forgotten, in Bulgaria, if she writes nothing more.</param>
/// <param name="ConversationUntil">When everything of the conversation is.</param>
/// <param name="SentMessages">How many messages of the chat can still be deleted there, so that their numbers are kept.</param>
/// <param name="OtherAlerts">For how many other referrals one line may come to the chat.</param>
/// <param name="OtherNumbers">With how many other referrals a phone number was given in the chat.</param>
public sealed record KeptOfChat(DateTime AnswersUntil, DateTime ConversationUntil, int SentMessages, int OtherAlerts, int OtherNumbers);
