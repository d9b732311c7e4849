### 이 통계의 말: 무엇에 관한 통계이고 누가 발표하는지.

## 제목에서 부르는 이름

-subject = 지재권

## 차트 둘레

measure =
    { $both ->
        [yes] 한국 지식재산권 수출과 수입
       *[no] 한국 지식재산권 { measured }
    }
measure-of =
    { $both ->
        [yes]
            { $by ->
                [country] 한국 지식재산권 수출과 수입(상대국: { $name })
               *[other] 한국 지식재산권 수출과 수입({ $name })
            }
       *[no]
            { $by ->
                [country] 한국 지식재산권 { measured }(상대국: { $name })
               *[other] 한국 지식재산권 { measured }({ $name })
            }
    }
measured =
    { $flow ->
       *[balance] 무역수지
        [exports] 수출
        [imports] 수입
    }
source =
    { $days_first ->
        [none] 자료: 한국은행, 언론 보도에서 수집
       *[some]
            { SAME($days_first, $days_last) ->
                [yes] 자료: 한국은행({ DATE($days_first) } 발표), 언론 보도에서 수집
               *[no] 자료: 한국은행({ DATE($days_first) }~{ DATE($days_last) } 발표), 언론 보도에서 수집
            }
    }
# 수출이나 수입 옆에 적는 전체
all-items = 지식재산권 전체
all-items-short = 지재권 전체

## 차트 아래의 설명

ended = 연간 마지막 수치는 { PERIOD($last) }. { $since }년부터 지식서비스 무역통계로 개편.
of-compilation =
    { $compilation ->
       *[main] { "" }
        [first] 최초 편제 수치로, 1년 뒤 재편제된 이후 수치와 비교할 수 없음.
        [special] 지식서비스 무역통계의 특수분류 수치로, 이전 단독 발표 수치와 비교할 수 없음.
    }
