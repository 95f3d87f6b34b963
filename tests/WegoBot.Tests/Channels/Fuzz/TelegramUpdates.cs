namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>Updates as Telegram gives them, without their numbers, for either way in.</summary>
internal static class TelegramUpdates
{
    public static string[] Whole { get; } =
    [
        """{"message":{"message_id":5,"from":{"id":SOMEBODY,"is_bot":false,"first_name":"C","username":"c","language_code":"bg"},"chat":{"id":SOMEBODY,"first_name":"C","type":"private"},"date":1764000000,"text":"words","entities":[{"offset":0,"length":5,"type":"bold"}]}}""",
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
}
