namespace WegoBot.Fuzz;

/// <summary>What the messengers send, whole. <c>TOKEN</c> stands for the number of a message, and <c>SOMEBODY</c> for an account.</summary>
public static class Updates
{
    /// <summary>Telegram's updates without their numbers.</summary>
    public static IReadOnlyList<string> Telegram { get; } =
    [
        """{"message":{"message_id":5,"from":{"id":SOMEBODY,"is_bot":false,"first_name":"Kanarina","username":"canary","language_code":"bg"},"chat":{"id":SOMEBODY,"first_name":"Kanarina","type":"private"},"date":1764000000,"text":"words","entities":[{"offset":0,"length":5,"type":"bold"}]}}""",
        """{"edited_message":{"message_id":5,"from":{"id":SOMEBODY,"is_bot":false,"language_code":"en"},"chat":{"id":SOMEBODY,"type":"private"},"date":1764000000,"edit_date":1764000009,"text":"words"}}""",
        """{"callback_query":{"id":"TOKEN","from":{"id":SOMEBODY,"is_bot":false,"language_code":"bg"},"chat_instance":"1","data":"0123456789ab","message":{"message_id":7,"date":1764000000,"chat":{"id":SOMEBODY,"type":"private"},"reply_markup":{"inline_keyboard":[[{"text":"words","callback_data":"x"}]]}}}}""",
        """{"message":{"message_id":5,"from":{"id":SOMEBODY},"chat":{"id":SOMEBODY,"type":"private"},"date":1764000000,"photo":[{"file_id":"x","file_unique_id":"y","width":1,"height":1}],"caption":"words"}}""",
        """{"my_chat_member":{"chat":{"id":SOMEBODY,"type":"private"},"from":{"id":SOMEBODY},"date":1764000000,"old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked","until_date":0}}}""",
        """{"message":{"message_id":5,"from":{"id":SOMEBODY},"chat":{"id":-100200300SOMEBODY,"title":"words","type":"supergroup","is_forum":true},"date":1764000000,"text":"/start@calendar_bot"}}""",
        """{"message":{"message_id":5,"from":{"id":SOMEBODY},"chat":{"id":SOMEBODY,"type":"private"},"date":1764000000,"forward_origin":{"type":"telepathy","date":1764000000,"sender_user":{"id":1}},"text":"words"}}""",
        """{"message":{"message_id":5,"from":{"id":SOMEBODY},"chat":{"id":SOMEBODY,"type":"private"},"date":1764000000,"forward_origin":{"type":"user","date":1764000000,"sender_user":{"id":1,"is_bot":false,"first_name":"C"}},"text":"words"}}""",
        """{"message":{"message_id":5,"from":{"id":SOMEBODY},"chat":{"id":SOMEBODY,"type":"private"},"date":1764000000,"external_reply":{"origin":{"type":"telepathy"}},"entities":[{"offset":0,"length":5,"type":"thought"}],"text":"words"}}""",
        """{"callback_query":{"id":"TOKEN","from":{"id":SOMEBODY},"data":"leave","message":{"message_id":7,"date":1764000000,"chat":{"id":SOMEBODY,"type":"private"},"paid_media":{"paid_media":[{"type":"dream"}]}}}}""",
        """{"my_chat_member":{"chat":{"id":SOMEBODY,"type":"private"},"from":{"id":SOMEBODY},"date":1764000000,"old_chat_member":{"status":"member"},"new_chat_member":{"status":"telepath"}}}""",
        """{"message":{"message_id":5,"from":{"id":SOMEBODY},"chat":{"id":SOMEBODY,"type":"telepathy"},"date":1764000000,"sticker":{"file_id":"x","type":"dream","width":"wide"}}}""",
    ];

    public static IReadOnlyList<string> TelegramWithNumbers { get; } = [.. Telegram.Select(update => $"{{\"update_id\":TOKEN,{update[1..]}")];

    public static IReadOnlyList<string> Viber { get; } =
    [
        """{"event":"message","timestamp":1457764197627,"message_token":TOKEN,"sender":{"id":"somebody-SOMEBODY==","name":"Kanarina","avatar":"http://canary.test/a.jpg","country":"BG","language":"bg","api_version":10},"message":{"type":"text","text":"words","tracking_data":"x"},"silent":false}""",
        """{"event":"message","timestamp":1457764197627,"message_token":TOKEN,"sender":{"id":"somebody-SOMEBODY==","language":"en"},"message":{"type":"contact","contact":{"name":"Kanarina","phone_number":"+359888734098"}}}""",
        """{"event":"message","timestamp":1457764197627,"message_token":TOKEN,"sender":{"id":"somebody-SOMEBODY==","language":"en"},"message":{"type":"text","text":"#~wb~0123456789ab"}}""",
        """{"event":"conversation_started","timestamp":1457764197627,"message_token":TOKEN,"type":"open","context":"c","user":{"id":"somebody-SOMEBODY==","name":"Kanarina","language":"bg","country":"BG","api_version":10},"subscribed":false}""",
        """{"event":"unsubscribed","timestamp":1457764197627,"user_id":"somebody-SOMEBODY==","message_token":TOKEN}""",
        """{"event":"failed","timestamp":1457764197627,"message_token":TOKEN,"user_id":"somebody-SOMEBODY==","desc":"words"}""",
        """{"event":"seen","timestamp":1457764197627,"message_token":TOKEN,"user_id":"somebody-SOMEBODY=="}""",
    ];
}
