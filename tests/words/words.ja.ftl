### この統計の言葉:見出しでの呼び名、グラフの周りと下の文。

-title = 韓国の知的財産権貿易収支
-subject = 知財
-publisher = 韓国銀行

## グラフの周り

measure =
    { $both ->
        [yes] 韓国の知的財産権の輸出と輸入
       *[no] 韓国の知的財産権{ measured }
    }
measure-of =
    { $both ->
        [yes]
            { $by ->
                [party] 韓国の知的財産権の輸出と輸入(相手国:{ $name })
               *[other] 韓国の知的財産権の輸出と輸入({ $name })
            }
       *[no]
            { $by ->
                [party] 韓国の知的財産権{ measured }(相手国:{ $name })
               *[other] 韓国の知的財産権{ measured }({ $name })
            }
    }
measured =
    { $flow ->
       *[balance] 貿易収支
        [exports] の輸出
        [imports] の輸入
    }
source =
    { $days_first ->
        [none] 出典:韓国銀行、報道から収集
       *[some]
            { SAME($days_first, $days_last) ->
                [yes] 出典:韓国銀行({ DATE($days_first) }発表)、報道から収集
               *[no] 出典:韓国銀行({ DATE($days_first) }〜{ DATE($days_last) }発表)、報道から収集
            }
    }
all-items = 知的財産権全体
all-items-short = 知財全体

## グラフの下の注

ended = 年間の数値は{ PERIOD($last) }が最後。{ $since }年から知識サービス貿易統計に改編。
kept-capital = { "" }
