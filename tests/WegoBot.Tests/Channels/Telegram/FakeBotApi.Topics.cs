using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Telegram;

// Forum groups: which topics they have, and which are open. The refusals are those of Telegram's server (check_message_topic in its Client.cpp).
internal sealed partial class FakeBotApi
{
    /// <summary>The General topic has this number, and takes only messages without one.</summary>
    public const int General = 1;

    private readonly Dictionary<long, Dictionary<int, bool>> _forums = [];

    /// <summary>The group has topics: General, and these.</summary>
    public void HasTopics(long group, params int[] topics)
    {
        lock (_gate)
            _forums[group] = topics.Append(General).ToDictionary(topic => topic, _ => true);
    }

    /// <summary>Topics are switched off again.</summary>
    public void HasNoTopics(long group)
    {
        lock (_gate)
            _forums.Remove(group);
    }

    public void Closes(long group, int topic) => Changes(group, topics => topics[topic] = false);

    public void Opens(long group, int topic) => Changes(group, topics => topics[topic] = true);

    public void DeletesTopic(long group, int topic) => Changes(group, topics => topics.Remove(topic));

    private void Changes(long group, Action<Dictionary<int, bool>> change)
    {
        lock (_gate)
            change(_forums[group]);
    }

    /// <summary>In a group without topics the number of one is passed over.</summary>
    private HttpResponseMessage? RefusedByTopic(JsonObject arguments)
    {
        if (!_forums.TryGetValue((long)arguments["chat_id"]!, out var topics))
            return null;
        var topic = (int?)arguments["message_thread_id"];
        if (topic == General || !topics.TryGetValue(topic ?? General, out var isOpen))
            return Refusal(400, "Bad Request: message thread not found");
        return isOpen ? null : Refusal(400, "Bad Request: TOPIC_CLOSED");
    }
}
