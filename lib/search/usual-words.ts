import type { SameWords } from '../model/notes/search-note'

/**
 * Words of computing and of learning machines that Korean notes write in more than one way. A vault adds its own in
 * `haeseol.config.json`, and notes by their aliases.
 */
export const usualWords: readonly SameWords[] = `
AWS|아마존 웹 서비스|Amazon Web Services
Amazon|아마존
SageMaker|세이지메이커|세이지 메이커
Bedrock|베드록|베드락
Lambda|람다
Kinesis|키네시스
Firehose|파이어호스
Glue|글루
Athena|아테나
Redshift|레드시프트
DynamoDB|다이나모DB|다이나모디비
Aurora|오로라
Rekognition|레코그니션
Comprehend|컴프리헨드
Transcribe|트랜스크라이브
Translate|트랜슬레이트
Textract|텍스트랙트|텍스트렉트
Polly|폴리
Lex|렉스
Personalize|퍼스널라이즈
Forecast|포캐스트|포어캐스트
Greengrass|그린그래스
QuickSight|퀵사이트
CloudWatch|클라우드워치|클라우드와치
CloudTrail|클라우드트레일
CloudFormation|클라우드포메이션
CloudFront|클라우드프론트
EventBridge|이벤트브리지
Step Functions|스텝 펑션|스텝 펑션스
Lake Formation|레이크 포메이션
Data Wrangler|데이터 랭글러
DataBrew|데이터브루
Ground Truth|그라운드 트루스
Model Monitor|모델 모니터
Clarify|클래리파이
JumpStart|점프스타트
Autopilot|오토파일럿
Canvas|캔버스
Studio|스튜디오
Guardrails|가드레일|가드레일스
Inferentia|인퍼런시아
Trainium|트레이니엄
Graviton|그래비톤|그라비톤
Neptune|넵튠
Macie|메이시
Inspector|인스펙터
Secrets Manager|시크릿 매니저|시크릿츠 매니저
Parameter Store|파라미터 스토어|매개변수 스토어
Systems Manager|시스템즈 매니저|시스템 매니저|SSM
Session Manager|세션 매니저
Certificate Manager|인증서 매니저|ACM
GuardDuty|가드듀티
Security Hub|시큐리티 허브
Organizations|오거나이제이션|오가니제이션
Control Tower|컨트롤 타워
CodePipeline|코드파이프라인
CodeBuild|코드빌드
CodeDeploy|코드디플로이
CodeCommit|코드커밋
CodeArtifact|코드아티팩트
OpenSearch|오픈서치
ElastiCache|엘라스티캐시|일래스티캐시
Timestream|타임스트림
DocumentDB|다큐먼트DB|도큐먼트DB
API Gateway|API 게이트웨이
Cognito|코그니토
Amplify|앰플리파이
Elastic Beanstalk|일래스틱 빈스톡|엘라스틱 빈스톡|빈스톡
Lightsail|라이트세일
Outposts|아웃포스트
Snowball|스노볼|스노우볼
DataSync|데이터싱크
Storage Gateway|스토리지 게이트웨이
Route 53|라우트 53
Direct Connect|다이렉트 커넥트
Transit Gateway|트랜짓 게이트웨이
PrivateLink|프라이빗링크
Load Balancer|로드 밸런서|부하 분산기
X-Ray|엑스레이
Trusted Advisor|트러스티드 어드바이저
Cost Explorer|코스트 익스플로러|비용 탐색기
Savings Plans|세이빙 플랜|세이빙스 플랜|절감형 플랜
Spot Instance|스팟 인스턴스|스폿 인스턴스
Feature Store|피처 스토어
Model Registry|모델 레지스트리
Model Card|모델 카드
SageMaker Pipelines|세이지메이커 파이프라인즈
SageMaker Neo|세이지메이커 네오
SageMaker Debugger|세이지메이커 디버거
HyperPod|하이퍼팟|하이퍼포드
Kendra|켄드라
Lookout|룩아웃
Fraud Detector|프로드 디텍터
Augmented AI|증강 AI|A2I
Terraform|테라폼
Jenkins|젠킨스
Prometheus|프로메테우스
Grafana|그라파나
Elasticsearch|엘라스틱서치
Redis|레디스
PostgreSQL|포스트그레스|포스트그레SQL|Postgres
MySQL|마이SQL
MongoDB|몽고DB|몽고디비
Nginx|엔진엑스
Jupyter|주피터
Notebook|노트북
Hugging Face|허깅페이스|허깅 페이스
LangChain|랭체인
Scikit-learn|사이킷런|사이킷 런
LightGBM|라이트GBM
Agent|에이전트
Webhook|웹훅
Middleware|미들웨어
Load testing|부하 테스트
Rollback|롤백
Canary|카나리
Blue/green|블루/그린|블루 그린
Idempotency|멱등성
Concurrency|동시성
Partition|파티션
Replica|복제본|레플리카
Transaction|트랜잭션
Fargate|파게이트
Kafka|카프카
Spark|스파크
Hadoop|하둡
Flink|플링크
Airflow|에어플로|에어플로우
Docker|도커
Kubernetes|쿠버네티스|K8s
Python|파이썬
Java|자바
JavaScript|자바스크립트|JS
TypeScript|타입스크립트|TS
React|리액트
Node|노드
Linux|리눅스
GitHub|깃허브
Git|깃
TensorFlow|텐서플로|텐서플로우
PyTorch|파이토치
Pandas|판다스
NumPy|넘파이
XGBoost|엑스지부스트
Transformer|트랜스포머
Prompt|프롬프트
Token|토큰
Tokenizer|토크나이저
Embedding|임베딩
Fine-tuning|파인튜닝|미세 조정
Overfitting|오버피팅|과적합
Underfitting|언더피팅|과소적합
Dropout|드롭아웃
Regularization|정규화|규제
Normalization|정규화
Hyperparameter|하이퍼파라미터
Parameter|파라미터|매개변수
Gradient|그래디언트|그레이디언트|기울기
Gradient descent|경사 하강법
Learning rate|학습률
Batch|배치
Epoch|에포크|에폭
Bias|바이어스|편향
Variance|분산
Drift|드리프트
Recall|재현율|리콜
Precision|정밀도
Accuracy|정확도
Threshold|임계값
Confusion matrix|혼동 행렬
Cross validation|교차 검증
Clustering|클러스터링|군집화
Cluster|클러스터
Classification|분류
Regression|회귀
Ensemble|앙상블
Boosting|부스팅
Bagging|배깅
Pruning|프루닝|가지치기
Quantization|양자화
Distillation|증류
Feature|피처|특성
Label|레이블|라벨
Labeling|레이블링|라벨링
Sampling|샘플링
Scaling|스케일링
Auto scaling|오토 스케일링|자동 확장
Pipeline|파이프라인
Endpoint|엔드포인트
Inference|추론
Training|학습|훈련
Deployment|배포
Instance|인스턴스
Container|컨테이너
Serverless|서버리스
Storage|스토리지
Bucket|버킷
Snapshot|스냅샷
Cache|캐시
Latency|지연 시간|레이턴시
Throughput|처리량
Monitoring|모니터링
Logging|로깅
Encryption|암호화
Role|역할
Policy|정책
Data lake|데이터 레이크
Data warehouse|데이터 웨어하우스
Streaming|스트리밍
Shard|샤드
Schema|스키마
Crawler|크롤러
Workflow|워크플로|워크플로우
Orchestration|오케스트레이션
Chatbot|챗봇
Sentiment analysis|감정 분석|감성 분석
Machine learning|머신러닝|기계 학습|ML
Deep learning|딥러닝|심층 학습|DL
Reinforcement learning|강화 학습|RL
Transfer learning|전이 학습
Supervised learning|지도 학습
Unsupervised learning|비지도 학습
Artificial intelligence|인공지능|AI
Generative AI|생성형 AI|GenAI
Large language model|대규모 언어 모델|거대 언어 모델|LLM
Natural language processing|자연어 처리|NLP
Computer vision|컴퓨터 비전|CV
Neural network|신경망
Convolutional neural network|합성곱 신경망|CNN
Recurrent neural network|순환 신경망|RNN
Support vector machine|서포트 벡터 머신|SVM
Principal component analysis|주성분 분석|PCA
K-nearest neighbors|최근접 이웃|k-NN|KNN
Random forest|랜덤 포레스트
Decision tree|의사 결정 트리|결정 트리
Retrieval-augmented generation|검색 증강 생성|RAG
Hyperparameter optimization|하이퍼파라미터 튜닝|하이퍼파라미터 최적화|HPO
Latent Dirichlet allocation|잠재 디리클레 할당|LDA
Synthetic minority oversampling|SMOTE
Receiver operating characteristic|ROC
Area under the curve|AUC
Root mean squared error|RMSE
Mean absolute error|MAE
Optical character recognition|광학 문자 인식|OCR
Personally identifiable information|개인 정보|개인식별정보|PII
Continuous integration|지속적 통합|CI
Continuous delivery|지속적 전달|CD
Infrastructure as code|코드형 인프라|IaC
Extract, transform, load|ETL
Virtual private cloud|가상 사설 클라우드|VPC
Identity and access management|IAM
Key management service|KMS
Elastic Container Registry|ECR
Elastic Container Service|ECS
Elastic Kubernetes Service|EKS
Elastic Block Store|EBS
Elastic File System|EFS
Simple Storage Service|S3
Simple Queue Service|SQS
Simple Notification Service|SNS
Elastic MapReduce|EMR
Managed Streaming for Apache Kafka|MSK
Multi-model endpoint|다중 모델 엔드포인트|MME
Internet of things|사물 인터넷|IoT
Database|데이터베이스|DB
Application programming interface|API
Central processing unit|CPU
Graphics processing unit|GPU`
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
